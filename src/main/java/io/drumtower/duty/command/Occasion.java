package io.drumtower.duty.command;

import static io.drumtower.duty.command.OccasionRule.ALREADY_CANCELLED;
import static io.drumtower.duty.command.OccasionRule.ALREADY_SCHEDULED;
import static io.drumtower.duty.command.OccasionRule.ALREADY_STARTED;
import static io.drumtower.duty.command.OccasionRule.NOT_SCHEDULED;

import io.drumtower.duty.OccasionEvent;
import io.drumtower.duty.OccasionEvent.OccasionAmended;
import io.drumtower.duty.OccasionEvent.OccasionCancelled;
import io.drumtower.duty.OccasionEvent.OccasionScheduled;
import io.drumtower.duty.OccasionEvent.Rhythm;
import io.drumtower.duty.command.OccasionCommand.AmendOccasion;
import io.drumtower.duty.command.OccasionCommand.CancelOccasion;
import io.drumtower.duty.command.OccasionCommand.ScheduleOccasion;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The decisions of one occasion, as pure functions. */
sealed interface Occasion {

    Occasion UNKNOWN = new Unknown();

    /** Empty when the command asks for what is so already: the same request again. */
    Optional<OccasionEvent> decide(OccasionCommand command);

    Occasion evolve(OccasionEvent event);

    record Unknown() implements Occasion {

        @Override
        public Optional<OccasionEvent> decide(OccasionCommand command) {
            if (command instanceof ScheduleOccasion schedule) {
                return Optional.of(scheduled(schedule));
            }
            throw NOT_SCHEDULED.violation();
        }

        @Override
        public Occasion evolve(OccasionEvent event) {
            return event instanceof OccasionScheduled scheduled
                    ? new Scheduled(planOf(scheduled), scheduled.start())
                    : this;
        }
    }

    /** @param start of the plan in force */
    record Scheduled(OccasionPlan plan, Instant start) implements Occasion {

        @Override
        public Optional<OccasionEvent> decide(OccasionCommand command) {
            if (command instanceof AmendOccasion amend) {
                return amend(amend);
            }
            if (command instanceof CancelOccasion cancel) {
                return Optional.of(
                        new OccasionCancelled(cancel.id(), rhythm(), cancel.reason(), cancel.by(), cancel.at()));
            }
            if (command instanceof ScheduleOccasion again && again.plan().equals(plan)) {
                return Optional.empty();
            }
            throw ALREADY_SCHEDULED.violation();
        }

        private Rhythm rhythm() {
            return new Rhythm(plan.name(), start, plan.slotMinutes(), plan.inspectionHours());
        }

        /** What has begun keeps its beginning, its slots and its sites: their figures stand under their names. */
        private Optional<OccasionEvent> amend(AmendOccasion amend) {
            if (amend.plan().equals(plan)) {
                return Optional.empty();
            }
            var moved = !amend.plan().start().equals(start)
                    || !Objects.equals(amend.plan().slotMinutes(), plan.slotMinutes())
                    || !amend.plan().sites().equals(plan.sites());
            if (moved && !amend.at().isBefore(start)) {
                throw ALREADY_STARTED.violation();
            }
            return Optional.of(amended(amend, rhythm()));
        }

        @Override
        public Occasion evolve(OccasionEvent event) {
            if (event instanceof OccasionAmended amended) {
                return new Scheduled(planOf(amended), amended.start());
            }
            return event instanceof OccasionCancelled ? new Cancelled() : this;
        }
    }

    record Cancelled() implements Occasion {

        @Override
        public Optional<OccasionEvent> decide(OccasionCommand command) {
            throw ALREADY_CANCELLED.violation();
        }

        @Override
        public Occasion evolve(OccasionEvent event) {
            return this;
        }
    }

    private static OccasionScheduled scheduled(ScheduleOccasion command) {
        var plan = command.plan();
        return new OccasionScheduled(
                command.id(),
                plan.name(),
                plan.start(),
                plan.end(),
                plan.sites(),
                plan.places(),
                plan.slotMinutes(),
                plan.graceMinutes(),
                plan.inspectionHours(),
                plan.systemGroups(),
                !command.at().isBefore(plan.end()),
                command.by(),
                command.at());
    }

    private static OccasionAmended amended(AmendOccasion command, Rhythm was) {
        var plan = command.plan();
        return new OccasionAmended(
                command.id(),
                plan.name(),
                plan.start(),
                plan.end(),
                plan.sites(),
                plan.places(),
                plan.slotMinutes(),
                plan.graceMinutes(),
                plan.inspectionHours(),
                plan.systemGroups(),
                was,
                command.by(),
                command.at());
    }

    private static OccasionPlan planOf(OccasionScheduled event) {
        return new OccasionPlan(
                event.name(),
                event.start(),
                event.end(),
                event.sites(),
                event.places(),
                event.slotMinutes(),
                event.graceMinutes(),
                event.inspectionHours(),
                event.systemGroups());
    }

    private static OccasionPlan planOf(OccasionAmended event) {
        return new OccasionPlan(
                event.name(),
                event.start(),
                event.end(),
                event.sites(),
                event.places(),
                event.slotMinutes(),
                event.graceMinutes(),
                event.inspectionHours(),
                event.systemGroups());
    }
}
