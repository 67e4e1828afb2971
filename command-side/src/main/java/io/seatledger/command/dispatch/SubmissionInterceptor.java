package io.seatledger.command.dispatch;

import io.seatledger.command.domain.Decision;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Ties a command's unit of work to its submission: joined at the start, rendered after the decision, queued on commit. The
 * aggregate's lock goes with the unit of work, so the next command is decided while this one is made durable.
 */
public final class SubmissionInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Submission<Object> submission = submissionOf(unitOfWork.getMessage());
        submission.attempt().joins(unitOfWork);
        submission.decided(decisionOf(chain.proceed()));
        unitOfWork.onCommit(committing -> submission.queue());
        return submission;
    }

    @SuppressWarnings("unchecked") // CommandDesk puts exactly one submission into every command.
    private static Submission<Object> submissionOf(CommandMessage<?> message) {
        Object submission = message.getMetaData().get(Submission.METADATA);
        if (submission == null) {
            throw new IllegalStateException("commands come through CommandDesk, never straight to the bus");
        }
        return (Submission<Object>) submission;
    }

    @SuppressWarnings("unchecked") // The desk's caller names the result type of the command it sends.
    private static Decision<Object> decisionOf(Object result) {
        return (Decision<Object>) result;
    }
}
