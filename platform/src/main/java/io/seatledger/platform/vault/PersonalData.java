package io.seatledger.platform.vault;

/** What is known of a person that must not be in the log; its text form hides it. */
public record PersonalData(String name, String email) {

    @Override
    public String toString() {
        return "PersonalData[hidden]";
    }
}
