package io.seatledger.standalone.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How many lines each method has, from its first annotation to its closing brace, read with the compiler's own parser. */
final class LongMethods extends TreePathScanner<Void, List<String>> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final int most;
    private final Map<String, Long> found;

    private LongMethods(CompilationUnitTree unit, SourcePositions positions, int most, Map<String, Long> found) {
        this.unit = unit;
        this.positions = positions;
        this.most = most;
        this.found = found;
    }

    /** Methods of more than {@code most} lines with their lengths, as {@code Class#method}. */
    static Map<String, Long> in(Collection<Path> sources, int most) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, Long> found = new TreeMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    new StringWriter(),
                    files,
                    diagnostic -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new LongMethods(unit, positions, most, found).scan(unit, new ArrayList<>());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Override
    public Void visitClass(ClassTree type, List<String> enclosing) {
        enclosing.add(type.getSimpleName().toString());
        super.visitClass(type, enclosing);
        enclosing.remove(enclosing.size() - 1);
        return null;
    }

    @Override
    public Void visitMethod(MethodTree method, List<String> enclosing) {
        LineMap lines = unit.getLineMap();
        long start = positions.getStartPosition(unit, method);
        long end = positions.getEndPosition(unit, method);
        if (start >= 0 && end >= 0) {
            long length = lines.getLineNumber(end) - lines.getLineNumber(start) + 1;
            if (length > most) {
                found.put(String.join(".", enclosing) + '#' + method.getName(), length);
            }
        }
        return super.visitMethod(method, enclosing);
    }
}
