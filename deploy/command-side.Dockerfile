# Built from the repository's root after ./mvnw package; see docker-compose.yml.
FROM eclipse-temurin:25-jre AS layers
WORKDIR /layers
COPY command-side/target/command-side-*-exec.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 seatledger \
    && useradd --system --uid 10001 --gid seatledger --no-create-home seatledger \
    && mkdir --mode 0777 /data
WORKDIR /application
# What changes least comes first, so that a new version sends little.
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 SEATLEDGER_DATA=/data \
    LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs LOGGING_LEVEL_IO_SEATLEDGER_ACCESS=info
VOLUME /data
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["curl", "--fail", "--silent", "--show-error", "http://127.0.0.1:8080/actuator/health"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "application.jar"]
