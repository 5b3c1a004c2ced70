package dk.gevinstspor.mail;

/** Text as mail programs without HTML show it best: lines of at most 72 characters, paragraphs kept. */
final class PlainText {

    private static final int WIDTH = 72;

    private PlainText() {}

    /** Lines that begin with a space are a list or a table and stay as they are; so does a word longer than a line. */
    static String wrap(String text) {
        StringBuilder wrapped = new StringBuilder();
        text.strip().replaceAll("\\R{3,}", "\n\n").lines().forEach(line -> wrapLine(line, wrapped));
        return wrapped.toString();
    }

    private static void wrapLine(String line, StringBuilder out) {
        if (line.length() <= WIDTH || line.startsWith(" ")) {
            out.append(line.stripTrailing()).append('\n');
            return;
        }
        int room = line.lastIndexOf(' ', WIDTH);
        int end = room > 0 ? room : line.indexOf(' ');
        if (end < 0) {
            out.append(line).append('\n');
            return;
        }
        out.append(line, 0, end).append('\n');
        wrapLine(line.substring(end).stripLeading(), out);
    }
}
