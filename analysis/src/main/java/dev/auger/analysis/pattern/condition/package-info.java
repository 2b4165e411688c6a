/**
 * The language conditions of patterns are written in: reading it, checking its types, and its value over facts.
 *
 * <pre>
 * or      and { "or" and }
 * and     not { "and" not }
 * not     "not" not | compare
 * compare sum [ ("=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") sum | ("is" | "has") names ]
 * sum     product { ("+" | "-") product }
 * product factor { ("*" | "/") factor }
 * factor  number | "text" | true | false | fact | threshold | .field.field | "-" factor | "(" or ")"
 *         | ("sum" | "max" | "min" | "avg" | "distinct" | "rise" | "fit" | "points" | "grown") "(" or ")"
 *         | "count" "(" table [ "of" names ] [ "where" or ] ")"
 *         | ("largest" | "smallest" | "total") "(" table [ "of" names ] [ "where" or ] "," or ")"
 * names   "name" | "[" "name" { "," "name" } "]"      with * for any run of characters
 * </pre>
 */
@NullMarked
package dev.auger.analysis.pattern.condition;

import org.jspecify.annotations.NullMarked;
