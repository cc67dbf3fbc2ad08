package io.github.lyncautodiscover.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** One annotation of the binding, on a class or on one of its fields, and the library without it. */
record BindingAnnotation(String className, String member, String descriptor) {
    static final BindingAnnotation NONE = new BindingAnnotation("", "", "");
    private static final String PACKAGE = BindingAnnotation.class.getPackageName() + '.';
    private static final String ON_THE_CLASS = "";

    static List<BindingAnnotation> of(Class<?> type) {
        List<BindingAnnotation> found = new ArrayList<>();
        new ClassReader(bytes(type.getName())).accept(new Filter(type.getName(), null, found, NONE), 0);
        return found;
    }

    /** The library's classes once more, one of them without this annotation. */
    ClassLoader removed() {
        return new ClassLoader(BindingAnnotation.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.startsWith(PACKAGE)) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }

            private Class<?> define(String name) {
                ClassWriter writer = new ClassWriter(0);
                new ClassReader(bytes(name))
                        .accept(new Filter(name, writer, new ArrayList<>(), BindingAnnotation.this), 0);
                byte[] bytes = writer.toByteArray();
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static byte[] bytes(String className) {
        String file = "/" + className.replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(BindingAnnotation.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return className.substring(className.lastIndexOf('.') + 1) + ' ' + member + ' ' + descriptor;
    }

    /** Notes the binding's annotations and lets all but one through. */
    private static final class Filter extends ClassVisitor {
        private final String className;
        private final List<BindingAnnotation> found;
        private final BindingAnnotation without;

        Filter(
                String className,
                @Nullable ClassVisitor next,
                List<BindingAnnotation> found,
                BindingAnnotation without) {
            super(Opcodes.ASM9, next);
            this.className = className;
            this.found = found;
            this.without = without;
        }

        private boolean keeps(String member, String descriptor) {
            BindingAnnotation annotation = new BindingAnnotation(className, member, descriptor);
            if (descriptor.startsWith("Ljakarta/xml/bind/annotation/")) {
                found.add(annotation);
            }
            return !annotation.equals(without);
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return keeps(ON_THE_CLASS, descriptor) ? super.visitAnnotation(descriptor, visible) : null;
        }

        @Override
        public FieldVisitor visitField(
                int access, String name, String type, @Nullable String signature, @Nullable Object value) {
            FieldVisitor next = super.visitField(access, name, type, signature, value);
            return new FieldVisitor(Opcodes.ASM9, next) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                    return keeps(name, descriptor) ? super.visitAnnotation(descriptor, visible) : null;
                }
            };
        }
    }
}
