package io.drumtower.intake.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** People upload a file of a data source, and see before what would come of it. */
@Controller
@RolesAllowed("OPERATIONS")
class UploadPages {

    private static final int MOST_HALF_HOURS = 96;

    private final UploadIntake uploads;
    private final Visible visible;

    UploadPages(UploadIntake uploads, Visible visible) {
        this.uploads = uploads;
        this.visible = visible;
    }

    record Row(String halfHour, String records) {}

    @PostMapping("/sources/{source}/files")
    String send(@PathVariable String source, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var receipt = uploads.take(source, require(file), null);
        visible.await("intake.receipts");
        return "redirect:/receipts/" + receipt.delivery() + "?sent";
    }

    @PostMapping("/sources/{source}/previews")
    ModelAndView preview(@PathVariable String source, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var preview = uploads.preview(source, require(file));
        var half = preview.byHalfHour();
        return new ModelAndView("intake/preview")
                .addObject("source", source)
                .addObject("one", preview.receipt())
                .addObject("first", half.isEmpty() ? null : Texts.minute(half.firstKey()))
                .addObject("last", half.isEmpty() ? null : Texts.minute(half.lastKey()))
                .addObject("count", Texts.number(half.size()))
                .addObject("rows", rows(preview));
    }

    private static List<Row> rows(Preview preview) {
        return preview.byHalfHour().entrySet().stream()
                .limit(MOST_HALF_HOURS)
                .map(one -> new Row(Texts.minute(one.getKey()), Texts.number(one.getValue())))
                .toList();
    }

    private static MultipartFile require(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw Refused.invalid("intake.problem.file-expected", "file");
        }
        return file;
    }
}
