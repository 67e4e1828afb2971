package io.seatledger.command.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a command route answers when the command holds; goes into the OpenAPI document. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answered {
    /** The answer's record; {@code void} for an answer without a body. */
    Class<?> value();

    /** Status codes of success. */
    int[] status() default 200;
}
