package io.seatledger.platform.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text for people: not blank, no control characters, no lone surrogates. A text without any annotation is one too. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE_USE, ElementType.FIELD, ElementType.PARAMETER})
public @interface Text {
    /** For names. */
    int NAME_MAX = 200;
    /** For reasons, notes and messages. */
    int MESSAGE_MAX = 2_000;

    /** Most characters (code points) allowed. */
    int max() default NAME_MAX;

    /** Whether line breaks are allowed, as in messages. */
    boolean lines() default false;
}
