package dev.bcsite.doctor;

import dev.bcsite.register.ChannelPlan;
import java.io.IOException;
import java.util.Optional;

/** Gives what a plan made now would change for a channel. */
public interface PlanSource {

    /** Absent while there is no snapshot to plan from. */
    Optional<ChannelPlan> plan(long channel) throws IOException, InterruptedException;
}
