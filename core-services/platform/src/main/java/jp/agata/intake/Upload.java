package jp.agata.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** A file as a form sends it; a form without one is refused. */
public final class Upload {

    private final MultipartFile file;

    private Upload(MultipartFile file) {
        this.file = file;
    }

    public static Upload of(MultipartFile file) {
        if (file.isEmpty()
                && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
            throw IntakeProblem.NO_FILE.with();
        }
        return new Upload(file);
    }

    public String name() {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    public byte[] bytes() {
        try {
            var bytes = file.getBytes();
            GivenFiles.refuseTooLarge(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
