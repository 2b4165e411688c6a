package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Expr;
import dev.auger.analysis.pattern.condition.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts rows that belong together into groups. */
public final class Groups {

    private Groups() {}

    /** Groups of the rows that pass, those with most weight first, then in the order of rows. Without columns to group by one of all. */
    public static List<Group> of(Rows rows, Expr where, List<Fact> by, Sources sources) {
        int[] passing = RowFacts.passing(rows, where, sources);
        if (passing.length == 0) {
            return List.of();
        }
        if (by.isEmpty()) {
            return List.of(new Group(rows, passing, where, by, List.of(), sources));
        }
        Map<List<Object>, List<Integer>> members = new LinkedHashMap<>();
        for (int row : passing) {
            members.computeIfAbsent(Group.key(rows, row, by), k -> new ArrayList<>())
                    .add(row);
        }
        List<Group> groups = new ArrayList<>();
        members.forEach((key, list) -> {
            int[] numbers = list.stream().mapToInt(Integer::intValue).toArray();
            Arrays.sort(numbers);
            groups.add(new Group(rows, numbers, where, by, key, sources));
        });
        groups.sort(Comparator.comparingDouble(Group::weight).reversed());
        return groups;
    }
}
