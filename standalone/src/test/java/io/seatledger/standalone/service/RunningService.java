package io.seatledger.standalone.service;

/** What tests elsewhere need of the one running service. */
public final class RunningService {
    private RunningService() {}

    /** The OpenAPI document as the service publishes it. */
    public static String openApi() {
        return Service.running().as("admin").get("/v3/api-docs").text();
    }
}
