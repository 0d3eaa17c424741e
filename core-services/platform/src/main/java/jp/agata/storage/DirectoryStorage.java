package jp.agata.storage;

import java.nio.file.Path;
import jp.agata.tenancy.Tenant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files below {@code agata.storage.directory}, one directory per tenant. */
@Component
class DirectoryStorage implements Storage {

    private final Path directory;

    DirectoryStorage(@Value("${agata.storage.directory}") Path directory) {
        this.directory = directory;
    }

    @Override
    public Hash put(byte[] content) {
        return ofTenant().put(content);
    }

    @Override
    public byte[] get(Hash hash) {
        return ofTenant().get(hash);
    }

    private HashedFiles ofTenant() {
        return new HashedFiles(directory.resolve(Tenant.current().code()));
    }
}
