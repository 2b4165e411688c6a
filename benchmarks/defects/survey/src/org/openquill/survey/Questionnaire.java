package org.openquill.survey;

/** Questions, and the answers once they are there. */
final class Questionnaire {
    private final int number;
    private final String[] questions;
    private final int[] scores = new int[900];
    private boolean answered;
    private boolean expired;

    Questionnaire(int number, int count) {
        this.number = number;
        this.questions = new String[count];
        for (int i = 0; i < count; i++) {
            questions[i] = "Question " + i + " of " + number;
        }
    }

    synchronized void answer() {
        StringBuilder sheet = new StringBuilder();
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < questions.length; i++) {
                sheet.append(questions[i]).append(": ").append((number * 31 + i) % 7).append('\n');
                scores[round * 70 + i] += sheet.length() % 7;
            }
        }
        answered = true;
    }

    synchronized void expire() {
        expired = !answered;
    }

    synchronized boolean expired() {
        return expired;
    }
}
