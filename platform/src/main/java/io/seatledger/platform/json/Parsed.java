package io.seatledger.platform.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method {@code T parse(String)} by which a type of its own is read from a text. It throws
 * {@link IllegalArgumentException} with a message for the caller when the text is none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Parsed {}
