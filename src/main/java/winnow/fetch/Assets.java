package winnow.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import winnow.model.FetchFailure;
import winnow.model.FetchOutcome.NotFetched;

/** Tells what belongs to a page, or stands beside it, from the page itself. */
final class Assets {

    private static final Map<String, Set<String>> BY_ENDING = Map.of(
            "image", Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "tif", "tiff", "bmp", "avif"),
            "style", Set.of("css", "less", "scss"),
            "script", Set.of("js", "mjs", "map", "wasm"),
            "font", Set.of("woff", "woff2", "ttf", "otf", "eot"),
            "media", Set.of("mp4", "webm", "mp3", "ogg", "avi", "mov", "wav"),
            "pdf", Set.of("pdf"),
            "document",
                    Set.of("md", "rst", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "tar", "rar", "7z", "exe"));

    private static final Map<String, String> BY_TYPE = Map.of(
            "image/", "image",
            "text/css", "style",
            "text/javascript", "script",
            "application/javascript", "script",
            "application/x-javascript", "script",
            "font/", "font",
            "video/", "media",
            "audio/", "media",
            "application/pdf", "pdf",
            "text/dns", "not-http");

    private Assets() {}

    /** What a file or address must be by its ending alone; empty where it may be a page. */
    static Optional<String> byName(String name) {
        String path = name.toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "");
        if (path.matches("(?:https?://)?[^/]+/robots\\.txt")) {
            return Optional.of("robots");
        }
        if (path.matches("https?://[^/]+/10\\.\\d{4,9}/[^/]*")) {
            return Optional.empty();
        }
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return BY_ENDING.entrySet().stream()
                .filter(entry -> entry.getValue().contains(ending))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What bytes and their declared type say; empty where they may be a page or registry records. */
    static Optional<String> byContent(String contentType, ContentForm form, byte[] body) {
        String type = contentType.strip().toLowerCase(Locale.ROOT);
        Optional<String> declared = BY_TYPE.entrySet().stream()
                .filter(entry -> type.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        boolean saysPage = form == ContentForm.HTML || form == ContentForm.XML;
        if (declared.isPresent() && !saysPage) {
            return declared;
        }
        return switch (form) {
            case PDF -> Optional.of("pdf");
            case FEED -> Optional.of("feed");
            case BINARY -> Optional.of("binary");
            case JSON -> mentionsDoi(body) ? Optional.empty() : Optional.of("json");
            case HTML, XML, TEXT, EMPTY -> Optional.empty();
        };
    }

    /** What a response other than a whole 200 amounts to; empty where the body is there to be read. */
    static Optional<Capture> refusal(String place, String url, HttpPayload http) {
        int status = http.status();
        if (status >= 300 && status < 400) {
            return Optional.of(new Capture.PassedOver(place, status == 304 ? "not-modified" : "redirect"));
        }
        if (status < 200 || status >= 300) {
            FetchFailure failure = switch (status) {
                case 404, 410 -> FetchFailure.GONE;
                case 401, 403 -> FetchFailure.REFUSED;
                case 429 -> FetchFailure.RATE_LIMITED;
                default -> FetchFailure.FAILED;
            };
            String detail = url + " was recorded with status " + status + ": record it again if the page exists";
            return Optional.of(new Capture.Failed(place, new NotFetched(failure, "status-" + status, detail)));
        }
        return http.missing() > 0
                ? Optional.of(NotCaptured.cut(place, http.missing() + " bytes of the body are missing"))
                : Optional.empty();
    }

    private static boolean mentionsDoi(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1).contains("\"DOI\"");
    }
}
