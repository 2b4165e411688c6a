package dev.auger.views.export;

import javafx.event.Event;
import javafx.event.EventType;

/** The user wants to save something. Fired at the control that shows it, handled by the window around. */
public final class ExportEvent extends Event {

    public static final EventType<ExportEvent> EXPORT = new EventType<>(Event.ANY, "AUGER_EXPORT");

    private final transient Exportable what;
    private final ExportFormat format;

    public ExportEvent(Exportable what, ExportFormat format) {
        super(EXPORT);
        this.what = what;
        this.format = format;
    }

    public Exportable what() {
        return what;
    }

    public ExportFormat format() {
        return format;
    }
}
