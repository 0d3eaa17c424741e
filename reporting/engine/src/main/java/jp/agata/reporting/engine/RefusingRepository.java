package jp.agata.reporting.engine;

import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.repo.RepositoryService;
import net.sf.jasperreports.repo.Resource;

/** Finds nothing: whatever a template names by path or address does not exist. */
final class RefusingRepository implements RepositoryService {

    @Override
    public Resource getResource(String uri) {
        throw new JRRuntimeException("Resources by name are refused");
    }

    @Override
    public void saveResource(String uri, Resource resource) {
        throw new JRRuntimeException("Resources by name are refused");
    }

    @Override
    public <K extends Resource> K getResource(String uri, Class<K> resourceType) {
        throw new JRRuntimeException("Resources by name are refused");
    }
}
