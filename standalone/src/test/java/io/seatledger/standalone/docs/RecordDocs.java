package io.seatledger.standalone.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import io.seatledger.standalone.tidy.Repository;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The javadoc of the published language, by simple class name, read from its sources. */
final class RecordDocs {
    private static final Pattern CODE = Pattern.compile("\\{@(code|link|value) #?([^}]*)}");
    private static final Pattern PARAM = Pattern.compile("(?m)^@param ");

    private final Map<String, String> byName = new LinkedHashMap<>();

    RecordDocs() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    new StringWriter(),
                    files,
                    diagnostic -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(Repository.javaFiles("shared-events/src/main").stream()
                            .map(Repository.root()::resolve)
                            .toList()));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Collector(docs).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands before the first {@code @param}, as one line of Markdown. */
    String summary(Class<?> type) {
        return PARAM.splitAsStream(byName.getOrDefault(type.getSimpleName(), ""))
                .findFirst()
                .map(RecordDocs::plain)
                .orElse("");
    }

    /** What is said of one component, empty when its name says it all. */
    String component(Class<?> type, String name) {
        return PARAM.splitAsStream(byName.getOrDefault(type.getSimpleName(), ""))
                .filter(part -> part.startsWith(name + ' ') || part.startsWith(name + '\n'))
                .map(part -> plain(part.substring(name.length())))
                .findFirst()
                .orElse("");
    }

    private static String plain(String text) {
        return CODE.matcher(text)
                .replaceAll("`$2`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private final class Collector extends TreePathScanner<Void, Void> {
        private final DocTrees docs;

        private Collector(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String comment = docs.getDocComment(getCurrentPath());
            if (comment != null) {
                byName.put(
                        type.getSimpleName().toString(),
                        comment.lines().map(String::strip).reduce("", (all, line) -> all + line + '\n'));
            }
            return super.visitClass(type, null);
        }
    }
}
