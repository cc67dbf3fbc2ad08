package io.github.lyncautodiscover.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Calls the public methods of this module that give their own type by the names that they have in the Javadoc, so that
 * whatever Java can say can be said in an option or a control request, the newest fault included.
 */
final class Fluent {

    private Fluent() {}

    /** The static factories of a type whose arguments can be written in a line. */
    static List<Method> factories(Class<?> type) {
        return methods(type, true);
    }

    /** Makes a value of one of the types out of its first step, and changes it by the others. */
    static Object make(Collection<? extends Class<?>> types, List<Step> steps) {
        Step first = steps.get(0);
        for (Class<?> type : types) {
            if (type.isEnum()
                    && first.arguments().isEmpty()
                    && Words.constants(type).contains(Words.constant(first.name()))) {
                return Words.value(first.name(), type);
            }
        }
        List<Method> known =
                types.stream().flatMap(type -> factories(type).stream()).toList();
        List<String> others = types.stream()
                .filter(Class::isEnum)
                .flatMap(type -> Words.constants(type).stream())
                .toList();
        Object made = call(null, known, others, first);
        return change(made, steps.subList(1, steps.size()));
    }

    /** Has a value changed by steps, each of which gives the next value. */
    static Object change(Object value, List<Step> steps) {
        Object changed = value;
        for (Step step : steps) {
            changed = call(changed, methods(changed.getClass(), false), List.of(), step);
        }
        return changed;
    }

    private static List<Method> methods(Class<?> type, boolean isStatic) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> Modifier.isStatic(method.getModifiers()) == isStatic)
                .filter(method -> method.getReturnType() == type)
                .filter(method -> Arrays.stream(method.getParameterTypes()).allMatch(Words::canBe))
                // A list of arguments is the last resort.
                .sorted(Comparator.comparing(Method::isVarArgs))
                .toList();
    }

    private static Object call(@Nullable Object receiver, List<Method> known, List<String> others, Step step) {
        List<Method> named = known.stream()
                .filter(method -> method.getName().equals(step.name()))
                .toList();
        if (named.isEmpty()) {
            TreeSet<String> names = new TreeSet<>(others);
            known.forEach(method -> names.add(method.getName()));
            throw new IllegalArgumentException("Nothing is called " + step.name() + " here; there are " + names + ".");
        }
        for (Method method : named) {
            int given = step.arguments().size();
            int wanted = method.getParameterCount();
            if (given == wanted || (isList(method) && given >= wanted - 1)) {
                return invoke(receiver, method, arguments(method, step.arguments()));
            }
        }
        throw new IllegalArgumentException(
                step.name() + " takes other arguments than " + step.arguments() + ": " + Words.describe(named) + ".");
    }

    /** Bytes are one word; other lists are the rest of the words. */
    private static boolean isList(Method method) {
        return method.isVarArgs() && method.getParameterTypes()[method.getParameterCount() - 1] != byte[].class;
    }

    private static Object[] arguments(Method method, List<String> words) {
        Class<?>[] types = method.getParameterTypes();
        List<Object> values = new ArrayList<>();
        int single = isList(method) ? types.length - 1 : types.length;
        for (int at = 0; at < single; at++) {
            values.add(Words.value(words.get(at), types[at]));
        }
        if (single < types.length) {
            values.add(Words.values(words.subList(single, words.size()), types[single].getComponentType()));
        }
        return values.toArray();
    }

    private static Object invoke(@Nullable Object receiver, Method method, Object... arguments) {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(refused);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
