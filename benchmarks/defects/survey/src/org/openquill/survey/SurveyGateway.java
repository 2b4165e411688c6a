package org.openquill.survey;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sends questionnaires and gives up on those that stay unanswered for an hour. */
public final class SurveyGateway {
    private final ScheduledThreadPoolExecutor patience = new ScheduledThreadPoolExecutor(1);
    private final ExecutorService answers = Executors.newFixedThreadPool(2);
    private final Random random = new Random(6);

    public static void main(String[] args) throws InterruptedException {
        SurveyGateway gateway = new SurveyGateway();
        long end = System.currentTimeMillis() + 22_000;
        for (int number = 0; System.currentTimeMillis() < end; number++) {
            gateway.send(number);
            if (number % 8 == 0) {
                Thread.sleep(11);
            }
        }
        gateway.answers.shutdownNow();
        gateway.patience.shutdownNow();
    }

    private void send(int number) {
        Questionnaire questionnaire = new Questionnaire(number, random.nextInt(30) + 10);
        patience.schedule(questionnaire::expire, 1, TimeUnit.HOURS);
        answers.execute(questionnaire::answer);
    }
}
