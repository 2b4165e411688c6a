package dev.auger.views.shell;

import javafx.geometry.Rectangle2D;

/**
 * Where the parts of the window are, in design pixels. A pure function of the window's size and of what the user has set, so
 * that every folding rule can be tested without a window.
 *
 * @param railFolded the rail shows icons only
 * @param drawerFolded the drawer is an edge
 */
record ShellGeometry(
        Rectangle2D header,
        Rectangle2D core,
        Rectangle2D rail,
        Rectangle2D centre,
        Rectangle2D drawer,
        Rectangle2D ribbon,
        Rectangle2D status,
        boolean railFolded,
        boolean drawerFolded) {

    static final double MIN_WIDTH = 1100;
    static final double MIN_HEIGHT = 700;
    static final double RAIL = 232;
    static final double RAIL_MIN = 200;
    static final double RAIL_MAX = 320;
    static final double DRAWER = 304;
    static final double DRAWER_MIN = 264;
    static final double DRAWER_MAX = 440;

    private static final double HEADER = 44;
    private static final double CORE = 72;
    private static final double STATUS = 24;
    private static final double RIBBON = 112;
    private static final double RIBBON_LOW = 64;
    /** With its table in place of its lanes. */
    private static final double RIBBON_TABLE = 244;

    private static final double RAIL_ICONS = 48;
    private static final double DRAWER_EDGE = 40;
    /** Under this width the drawer folds, unless the user has opened it. */
    private static final double DRAWER_FROM = 1360;

    private static final double RAIL_FROM = 1200;
    /** Under this height the ribbon keeps two lanes. */
    private static final double RIBBON_FROM = 780;
    /** Under this height, as at a very large scale, the view needs the ribbon's room. */
    private static final double RIBBON_LEAST = 440;

    /** What the user has set; the drawer is null until they open or fold it at this width. */
    record Wishes(double rail, double drawer, Drawer drawerState, boolean ribbon, boolean ribbonTall) {

        Wishes(double rail, double drawer, Drawer drawerState, boolean ribbon) {
            this(rail, drawer, drawerState, ribbon, false);
        }
    }

    /** Whether the drawer follows the width. */
    enum Drawer {
        BY_WIDTH,
        OPEN,
        FOLDED
    }

    static boolean drawerFits(double width) {
        return width >= DRAWER_FROM;
    }

    static ShellGeometry of(double width, double height, Wishes wishes) {
        boolean railFolded = width < RAIL_FROM;
        boolean drawerFolded = switch (wishes.drawerState()) {
            case BY_WIDTH -> !drawerFits(width);
            case OPEN -> false;
            case FOLDED -> true;
        };
        double rail = railFolded ? RAIL_ICONS : Math.clamp(wishes.rail(), RAIL_MIN, RAIL_MAX);
        double drawer = drawerFolded ? DRAWER_EDGE : Math.clamp(wishes.drawer(), DRAWER_MIN, DRAWER_MAX);
        double ribbon = ribbon(height, wishes);
        double top = HEADER + CORE;
        double bottom = height - STATUS - ribbon;
        double body = Math.max(0, bottom - top);
        double centre = Math.max(0, width - rail - drawer);
        return new ShellGeometry(
                new Rectangle2D(0, 0, width, HEADER),
                new Rectangle2D(0, HEADER, width, CORE),
                new Rectangle2D(0, top, rail, body),
                new Rectangle2D(rail, top, centre, body),
                new Rectangle2D(rail + centre, top, drawer, body),
                new Rectangle2D(0, Math.max(top, bottom), width, ribbon),
                new Rectangle2D(0, Math.max(0, height - STATUS), width, STATUS),
                railFolded,
                drawerFolded);
    }

    private static double ribbon(double height, Wishes wishes) {
        if (!wishes.ribbon() || height < RIBBON_LEAST) {
            return 0;
        }
        double usual = height < RIBBON_FROM ? RIBBON_LOW : RIBBON;
        return wishes.ribbonTall() ? Math.max(usual, Math.min(RIBBON_TABLE, height / 3)) : usual;
    }
}
