package io.seatledger.console.seatmanager;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.platform.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives out seats by lists: look at what was read, send it piece by piece, take it back. */
@Controller
@OpenToAll
class BulkController {
    private static final String PATH = "/console/seat-manager/bulk";
    private static final int ROWS_SHOWN = 200;

    @GetMapping(PATH)
    String empty(@RequestParam Map<String, String> address, Api api, Model model) {
        SeatKeepers.only(api);
        return form(BulkForm.of(address), "", api, model);
    }

    /** The form again, with what was put in; nothing was sent. */
    @PostMapping(PATH)
    String again(@RequestParam Map<String, String> input, Api api, Model model) {
        SeatKeepers.only(api);
        return form(BulkForm.of(input), "", api, model);
    }

    private static String form(BulkForm form, String problem, Api api, Model model) {
        ApiAnswer orders = api.get("/v1/orders", Map.of(), Map.of("limit", "100"));
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute("kinds", BulkKind.values());
        model.addAttribute(
                "orders",
                ManagedOrder.withSeatsLeftFirst(orders.items()).stream()
                        .filter(order -> order.left() > 0)
                        .toList());
        return "console/bulk";
    }

    @PostMapping(PATH + "/preview")
    String preview(@RequestParam Map<String, String> input, Api api, Model model) {
        SeatKeepers.only(api);
        BulkForm form = BulkForm.of(input);
        BulkList list = BulkList.read(form.kind(), form.list());
        ApiAnswer order = form.orderId().isEmpty()
                ? null
                : api.tryGet("/v1/orders/{orderId}", Map.of("orderId", form.orderId()), Map.of());
        List<ManagedOrder.Line> lines = order == null
                ? List.of()
                : ManagedOrder.of(order.body()).lines().stream()
                        .filter(each -> each.line().equals(form.line()))
                        .toList();
        if (!list.problem().isEmpty() || lines.isEmpty()) {
            String problem = lines.isEmpty() ? "There is no such order, or no such line in it." : list.problem();
            return form(form, problem, api, model);
        }
        model.addAttribute("form", form);
        model.addAttribute("list", list);
        model.addAttribute("line", lines.get(0));
        model.addAttribute("shown", list.shown(ROWS_SHOWN));
        model.addAttribute("sendable", !list.ready().isEmpty() && (!form.atomic() || list.wrong() == 0));
        return "console/bulk-preview";
    }

    @PostMapping(PATH + "/send")
    String send(@RequestParam Map<String, String> input, Api api, Model model, HttpServletRequest request) {
        SeatKeepers.only(api);
        BulkForm form = BulkForm.of(input);
        boolean start = input.containsKey("start");
        BulkStep step = start
                ? new BulkStep(
                        form, BulkList.read(form.kind(), form.list()).ready().size(), List.of(), null)
                : BulkStep.send(form, api);
        model.addAttribute("step", step);
        model.addAttribute("form", step.form());
        model.addAttribute("refusedRows", step.isFinished() ? RefusedRows.csv(step.form()) : "");
        return isPartial(request) ? "console/bulk-step :: step" : "console/bulk-send";
    }

    @PostMapping(PATH + "/refused.csv")
    ResponseEntity<byte[]> refused(@RequestParam Map<String, String> input, Api api) {
        SeatKeepers.only(api);
        BulkForm form = BulkForm.of(input);
        String disposition = ContentDisposition.attachment()
                .filename(form.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(RefusedRows.csv(form).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PATH + "/undo")
    String undo(@RequestParam Map<String, String> input, Api api, Model model, HttpServletRequest request) {
        SeatKeepers.only(api);
        UndoStep step = UndoStep.of(BulkForm.of(input), input);
        model.addAttribute("step", input.containsKey("start") ? step : step.next(api));
        return isPartial(request) ? "console/bulk-undo :: step" : "console/bulk-undo";
    }

    private static boolean isPartial(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
