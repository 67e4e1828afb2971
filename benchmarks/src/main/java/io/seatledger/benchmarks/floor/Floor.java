package io.seatledger.benchmarks.floor;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The same server, the same framework and nothing else: a POST that does nothing, and a GET that selects one row by its key. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@RestController
public class Floor {
    /** As long as the answer to a purchase. */
    private static final byte[] ANSWER =
            ("{\"answer\":\"" + "x".repeat(700) + "\"}").getBytes(StandardCharsets.US_ASCII);

    private final JdbcClient database;

    Floor() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(System.getenv("BENCH_URL"));
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(20);
        this.database = JdbcClient.create(new HikariDataSource(pool));
    }

    /** Its settings are in the environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(Floor.class, arguments);
    }

    @GetMapping("/actuator/health")
    String health() {
        return "UP";
    }

    @PostMapping("/nothing")
    ResponseEntity<byte[]> nothing(@RequestBody byte[] body) {
        return ResponseEntity.status(201)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ANSWER);
    }

    @GetMapping(path = "/orders/{orderId}", produces = "application/json")
    Map<String, Object> order(@PathVariable("orderId") String orderId) {
        return database.sql("select * from reporting.orders where order_id = ?")
                .param(orderId)
                .query()
                .singleRow();
    }
}
