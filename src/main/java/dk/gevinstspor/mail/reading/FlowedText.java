package dk.gevinstspor.mail.reading;

/** Text with {@code format=flowed} (RFC 3676): a line that ends with a space goes on in the next. */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /** @param spaceGoes whether the space at the line's end is none of the text's ({@code delsp=yes}) */
    static String joined(String text, boolean spaceGoes) {
        StringBuilder out = new StringBuilder();
        boolean open = false;
        int openDepth = 0;
        for (String line : text.split("\n", -1)) {
            int depth = depth(line);
            String content = content(line, depth);
            boolean goesOn = content.endsWith(" ") && !content.equals(SIGNATURE);
            if (open && depth == openDepth && !content.equals(SIGNATURE)) {
                out.append(content);
            } else {
                out.append(out.isEmpty() ? "" : "\n")
                        .append(">".repeat(depth))
                        .append(depth > 0 ? " " : "")
                        .append(content);
            }
            if (goesOn && spaceGoes) {
                out.setLength(out.length() - 1);
            }
            open = goesOn;
            openDepth = depth;
        }
        return out.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    /** Without the quote marks and the space that was stuffed in front. */
    private static String content(String line, int depth) {
        String content = line.substring(depth);
        return content.startsWith(" ") ? content.substring(1) : content;
    }
}
