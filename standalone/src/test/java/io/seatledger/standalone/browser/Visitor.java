package io.seatledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.seatledger.standalone.service.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own; what the browser complains about is kept and must be nothing. */
final class Visitor implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Service service;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    /** How the browser looks. */
    enum Look {
        DESKTOP_LIGHT(1280, 900, ColorScheme.LIGHT),
        DESKTOP_DARK(1280, 900, ColorScheme.DARK),
        PHONE_LIGHT(360, 740, ColorScheme.LIGHT),
        PHONE_DARK(360, 740, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme colors;

        Look(int width, int height, ColorScheme colors) {
            this.width = width;
            this.height = height;
            this.colors = colors;
        }
    }

    private Visitor(Service service, BrowserContext context) {
        this.service = service;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) || "warning".equals(message.type())) {
                complaints.add(message.text() + " at " + page.url());
            }
        });
        page.onPageError(error -> complaints.add(error + " at " + page.url()));
    }

    /** Somebody who is not signed in. */
    static Visitor nobody(Service service, Look look, boolean scripts) {
        return new Visitor(
                service,
                Chromium.started()
                        .newContext(new Browser.NewContextOptions()
                                .setBaseURL("http://127.0.0.1:" + service.port())
                                .setViewportSize(look.width, look.height)
                                .setColorScheme(look.colors)
                                .setJavaScriptEnabled(scripts)
                                .setLocale("en-US")));
    }

    /** Somebody who signed in with a key. */
    static Visitor with(Service service, String key, Look look) {
        return nobody(service, look, true).signIn(key);
    }

    static Visitor as(String role) {
        Service service = Service.running();
        return with(service, service.key(role), Look.DESKTOP_LIGHT);
    }

    Visitor signIn(String key) {
        page.navigate("/console/sign-in");
        page.getByLabel("API key").fill(key);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/");
        return this;
    }

    /** Opens a page of the console, which must be there. */
    Visitor visit(String path) {
        Response response = page.navigate(path);
        assertThat(response.status()).as(path + ": " + text()).isEqualTo(200);
        return this;
    }

    /** What is read on the page. */
    String text() {
        return page.locator("body").innerText();
    }

    /** The folded-away form of an action, opened. */
    Locator form(String action) {
        return form(page.locator("body"), action);
    }

    /** The same within a part of the page. */
    Locator form(Locator within, String action) {
        Locator details = within.locator("details[data-action=" + action + "]").first();
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
        return details.locator("form");
    }

    /** Sends a form and waits for the page that follows, which says that it is done. */
    void send(Locator form) {
        page.evaluate("document.body.dataset.before = ''");
        press(form);
        page.locator("body:not([data-before]) .done").waitFor();
    }

    /** Presses the first button of a form. */
    void press(Locator form) {
        form.locator("button[type=submit]").first().click();
    }

    /** Fills in the input of a field by its label. */
    Visitor fill(Locator form, String label, String value) {
        form.getByLabel(label).first().fill(value);
        return this;
    }

    /** Nobody is kept out: axe finds nothing on the page as it is now. */
    void isAccessible() {
        AxeResults results = new AxeBuilder(page).analyze();
        assertThat(results.getViolations())
                .as(page.url())
                .allSatisfy(rule -> assertThat(rule.getId() + ": " + rule.getHelp() + ' ' + rule.getNodes())
                        .isNull());
    }

    /** Nothing is wider than the screen, tables in their own scroll areas aside. */
    void fitsTheScreen() {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue())
                .as("pixels too wide: " + page.url())
                .isLessThanOrEqualTo(0);
    }

    void hasNothingToComplainAbout() {
        assertThat(complaints).isEmpty();
    }

    /** Keeps what is seen as {@code target/screenshots/<name>.png}. */
    void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    Service service() {
        return service;
    }

    @Override
    public void close() {
        context.close();
    }
}
