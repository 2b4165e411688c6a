package es.rapido.etickets;

import java.time.format.DateTimeFormatter;

/** Writes tickets the way telephones read them. */
final class Json {
    private final DateTimeFormatter times = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    String write(Ticket ticket) {
        StringBuilder json = new StringBuilder(512);
        json.append("{\"number\":").append(ticket.number());
        json.append(",\"train\":").append(quoted(ticket.train()));
        json.append(",\"departs\":\"");
        times.formatTo(ticket.departs(), json);
        json.append("\",\"passengers\":[");
        String comma = "";
        for (Ticket.Passenger passenger : ticket.passengers()) {
            json.append(comma).append("{\"name\":").append(quoted(passenger.name()));
            json.append(",\"coach\":").append(passenger.coach());
            json.append(",\"seat\":").append(passenger.seat()).append('}');
            comma = ",";
        }
        return json.append("]}").toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                quoted.append('\\');
            }
            quoted.append(letter);
        }
        return quoted.append('"').toString();
    }
}
