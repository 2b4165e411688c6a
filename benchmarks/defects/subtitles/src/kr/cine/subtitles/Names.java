package kr.cine.subtitles;

import java.util.ListResourceBundle;

/** How those who are nobody in particular are called. */
public final class Names extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"NARRATOR", "Narrator"},
            {"CROWD", "Many voices"},
            {"RADIO", "Voice from the radio"},
            {"CHILD", "A child"},
        };
    }
}
