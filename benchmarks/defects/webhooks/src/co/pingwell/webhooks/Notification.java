package co.pingwell.webhooks;

import java.util.Map;

/** What happened elsewhere. */
record Notification(long time, Map<String, String> fields) {}
