package jp.agata.tenantadmin;

/** A step of adding a municipality as the page shows it. */
record StepLine(String name, String state, String icon, String time) {

    static StepLine of(TenantBook.Progress progress) {
        var state = progress.state();
        return new StepLine(
                Texts.of("step." + progress.step()),
                Texts.of("stepState." + state),
                switch (state) {
                    case WAITING -> "dash";
                    case RUNNING -> "ring";
                    case DONE -> "check";
                    case FAILED -> "stop";
                },
                state == Step.State.DONE ? Texts.of("step.time", "%.2f".formatted(progress.millis() / 1000.0)) : "");
    }
}
