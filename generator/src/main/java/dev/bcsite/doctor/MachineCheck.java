package dev.bcsite.doctor;

/** Whether this Java will do. */
public final class MachineCheck implements Check {

    private static final int OLDEST = 17;
    /** From 17 on, every fourth release is maintained for years and the others for half a year. */
    private static final int LONG_LIVED = 4;

    private final Runtime.Version version;

    public MachineCheck(Runtime.Version version) {
        this.version = version;
    }

    @Override
    public Area area() {
        return Area.MACHINE;
    }

    @Override
    public String subject() {
        return "Java";
    }

    @Override
    public void look(Notebook notebook) {
        int feature = version.feature();
        if (feature < OLDEST) {
            notebook.problem(area(), subject(), feature + " is too old", "use Java 17 or later");
        } else if ((feature - OLDEST) % LONG_LIVED != 0) {
            notebook.warning(
                    area(),
                    subject(),
                    feature + " is a release that is maintained for half a year only",
                    "use one that is maintained for years: 17, 21 or 25");
        } else {
            notebook.well(area(), subject(), version.toString());
        }
    }
}
