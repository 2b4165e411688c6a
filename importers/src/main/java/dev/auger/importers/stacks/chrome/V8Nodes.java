package dev.auger.importers.stacks.chrome;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.importers.stacks.RealList;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a V8 profile, in one of its forms: a list of nodes that name their children or their parent by id, or nodes inside
 * nodes ({@code head}). The root stands for no function and is left out of stacks.
 */
final class V8Nodes {

    private final ProfileBuilder profile;
    private final Map<Long, Integer> byId = new HashMap<>();
    /** By node: its frame, its parent, what it holds, its id. */
    private final RealList frames = new RealList();

    private final RealList parents = new RealList();
    private final RealList sizes = new RealList();
    private final RealList ids = new RealList();
    /** For nodes that stand in a list: what they say of their parent, and what parents say of them. */
    private final Map<Integer, Long> parentIds = new HashMap<>();

    private final Map<Long, Integer> children = new HashMap<>();
    private int[] cache = new int[0];

    V8Nodes(ProfileBuilder profile) {
        this.profile = profile;
    }

    /** Adds a node of a list. */
    void add(V8Node node) {
        int index = add(node, -1);
        if (node.parentId >= 0) {
            parentIds.put(index, node.parentId);
        }
        node.children.forEach(id -> children.putIfAbsent(id, index));
    }

    /** {@code head}: nodes inside nodes, however deep; so nothing here calls itself. */
    void readHead(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(-1));
        while (!open.isEmpty()) {
            JsonToken token = json.nextToken();
            Open top = open.element();
            if (token == JsonToken.START_OBJECT) {
                // The children come after what describes their parent.
                open.push(new Open(top.index(this)));
            } else if (token == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (!name.equals("children") || value != JsonToken.START_ARRAY) {
                    top.node.field(name, json);
                    json.skipChildren();
                }
            } else if (token == JsonToken.END_OBJECT) {
                top.index(this);
                open.pop();
            } else if (token == null) {
                return;
            }
        }
    }

    /** A node whose end was not read yet. */
    private static final class Open {
        private final V8Node node = new V8Node();
        private final int parent;
        private int index = -1;

        Open(int parent) {
            this.parent = parent;
        }

        int index(V8Nodes nodes) {
            if (index < 0) {
                index = nodes.add(node, parent);
            }
            return index;
        }
    }

    private int add(V8Node node, int parent) {
        int index = frames.size();
        frames.add(node.call.isRoot() ? -1 : profile.frame(node.call.frame()));
        parents.add(parent);
        ids.add(node.id);
        sizes.add(Math.max(0, node.size));
        byId.putIfAbsent(node.id, index);
        return index;
    }

    int size() {
        return frames.size();
    }

    /** Bytes a node itself holds, in a heap profile. */
    long bytes(int node) {
        return sizes.whole(node);
    }

    /** Index of a node, -1 if none has that id. */
    int of(long id) {
        @Nullable Integer index = byId.get(id);
        return index == null ? -1 : index;
    }

    /** Index in the profile of the stack of a node, -1 for none. */
    int stack(int node) {
        if (node < 0 || node >= size()) {
            return -1;
        }
        if (cache.length < size()) {
            int known = cache.length;
            cache = Arrays.copyOf(cache, Math.max(size(), known * 2));
            Arrays.fill(cache, known, cache.length, -2);
        }
        if (cache[node] == -2) {
            cache[node] = profile.stackOf(node, this::parent, frames::index);
        }
        return cache[node];
    }

    private int parent(int node) {
        int known = parents.index(node);
        if (known >= 0) {
            return known;
        }
        @Nullable Long id = parentIds.get(node);
        if (id != null) {
            return of(id);
        }
        @Nullable Integer index = children.get(ids.whole(node));
        return index == null ? -1 : index;
    }
}
