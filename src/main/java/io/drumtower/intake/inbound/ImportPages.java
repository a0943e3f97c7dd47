package io.drumtower.intake.inbound;

import static java.util.stream.Collectors.toMap;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FindDataSources;
import io.drumtower.intake.PublicationPlan;
import io.drumtower.intake.command.SourcePlan;
import io.drumtower.intake.format.Encodings;
import io.drumtower.intake.format.Format;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Fate.Kind;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.PublicationIntake;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Members;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Editors import sheets of publications: choose a file, map its columns, look at what would be taken, take it. */
@Controller
@RolesAllowed("EDITOR")
class ImportPages {

    private static final String PAGE = "redirect:/imports/";

    /** What fields are called in texts. */
    private static final Map<String, String> LABELS = PublicationPlan.FIELDS.stream()
            .collect(toMap(
                    one -> one,
                    one -> one.equals("key")
                            ? "number"
                            : one.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)));

    /** An import as its page shows it. */
    record Seen(
            String id,
            String name,
            long done,
            @Nullable String problem,
            @Nullable Receipt receipt) {}

    private final SheetImports imports;
    private final Registrations registrations;
    private final PublicationIntake publications;
    private final QueryGateway queries;

    ImportPages(
            SheetImports imports, Registrations registrations, PublicationIntake publications, QueryGateway queries) {
        this.imports = imports;
        this.registrations = registrations;
        this.publications = publications;
        this.queries = queries;
    }

    @GetMapping("/imports")
    ModelAndView choose() {
        return choose(Map.of());
    }

    private ModelAndView choose(Map<String, String> typed) {
        return new ModelAndView("intake/imports").addObject("sources", sheets()).addObject("typed", typed);
    }

    private List<DataSource> sheets() {
        return queries
                .query(new FindDataSources(null, Page.MAX_LIMIT), FindDataSources.DataSources.class)
                .join()
                .page()
                .items()
                .stream()
                .filter(one -> Format.of(one.format()).map(Format::isSheet).orElse(false))
                .toList();
    }

    @PostMapping("/imports")
    ModelAndView begin(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal by)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw Refused.invalid("intake.problem.file-expected", "file");
            }
            var name = String.valueOf(file.getOriginalFilename());
            var source = source(typed, name, by.getName());
            try (var in = file.getInputStream()) {
                return new ModelAndView(PAGE + imports.begin(source, name, in, by.getName()).id);
            }
        } catch (RuntimeException refused) {
            var page = choose(typed).addObject("wrong", Wrong.of(refused));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** One that there is, or a new one for the sheets of this name. */
    private DataSource source(Map<String, String> typed, String file, String by) {
        var format = file.toLowerCase(Locale.ROOT).endsWith(".csv") ? Format.CSV : Format.XLSX;
        var chosen = typed.getOrDefault("source", "");
        if (!chosen.isBlank()) {
            var source = registrations.get(chosen);
            if (!source.format().equals(format.id())) {
                throw Refused.invalid("intake.problem.other-format", "file", source.format());
            }
            return source;
        }
        var plan = new PublicationPlanRequest(
                        typed.get("channel"), typed.get("category"), typed.get("column"), null, null, null, null, null)
                .plan(format, publications);
        var id = "sheet-" + UUID.randomUUID().toString().substring(0, 8);
        var name = Members.lineOrNull(typed.get("name"), "name");
        if (name == null) {
            throw Refused.invalid("intake.problem.import-name", "name");
        }
        var zone = BusinessDay.zone().getId();
        registrations.register(id, new SourcePlan(name, name, format.id(), zone, null, List.of(), null, plan), by);
        return registrations.get(id);
    }

    @GetMapping("/imports/{id}")
    ModelAndView show(@PathVariable String id, Principal by) {
        var one = imports.get(id, by.getName());
        var look = one.look();
        return new ModelAndView("intake/import")
                .addObject("one", new Seen(one.id, one.name, one.done(), one.problem(), one.receipt()))
                .addObject("stage", one.stage().name())
                .addObject("source", one.source())
                .addObject("look", look)
                .addObject("rows", look == null ? 0 : look.rows())
                .addObject("counts", look == null ? Map.of() : counts(look))
                .addObject("fields", PublicationPlan.FIELDS)
                .addObject("labels", LABELS)
                .addObject("encodings", Encodings.CHOICES)
                .addObject("chosen", one.plan().encoding());
    }

    private static Map<String, Integer> counts(SheetLook look) {
        var counts = new HashMap<String, Integer>();
        for (var kind : Kind.values()) {
            counts.put(kind.name(), look.count(kind));
        }
        return counts;
    }

    @PostMapping("/imports/{id}/mappings")
    String map(@PathVariable String id, @RequestParam Map<String, String> typed, Principal by) {
        var one = imports.get(id, by.getName());
        if (one.stage() == SheetImport.Stage.READY || one.stage() == SheetImport.Stage.UNREADABLE) {
            imports.look(one, chosen(one.plan(), typed));
        }
        return PAGE + id;
    }

    /** Heads that were read in another encoding mean nothing: then they are told anew. */
    private static PublicationPlan chosen(PublicationPlan before, Map<String, String> typed) {
        var encoding = typed.getOrDefault("encoding", "");
        var said = Encodings.CHOICES.contains(encoding) ? encoding : null;
        var mapping = new HashMap<String, String>();
        if (Objects.equals(said, before.encoding())) {
            for (var field : PublicationPlan.FIELDS) {
                var head = typed.get("field-" + field);
                if (head != null
                        && !(head.isEmpty() && field.equals("title"))) { // without a title it is the first column
                    mapping.put(field, head);
                }
            }
        }
        return new PublicationPlan(before.as(), before.feed(), before.pollMinutes(), Map.copyOf(mapping), said);
    }

    @PostMapping("/imports/{id}/runs")
    String run(@PathVariable String id, Principal by) {
        imports.start(imports.get(id, by.getName()));
        return PAGE + id;
    }

    @PostMapping("/imports/{id}/cancellations")
    String cancel(@PathVariable String id, Principal by) {
        imports.get(id, by.getName()).cancel();
        return PAGE + id;
    }
}
