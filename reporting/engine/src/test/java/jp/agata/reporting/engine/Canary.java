package jp.agata.reporting.engine;

import net.sf.jasperreports.engine.JRDefaultScriptlet;

/** The class hostile templates name. If anything so much as initialises it, the test run fails. */
public final class Canary extends JRDefaultScriptlet {

    /** Set by the initialiser; kept elsewhere, because to look at a field here would initialise the class. */
    static final class Cage {

        static boolean open;

        private Cage() {}
    }

    static {
        Cage.open = true;
        System.err.println("The canary was initialised: a template ran code");
    }

    public static void touch() {
        throw new AssertionError("A template ran code");
    }
}
