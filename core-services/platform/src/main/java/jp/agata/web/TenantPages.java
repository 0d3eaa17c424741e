package jp.agata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import jp.agata.access.AccessProblem;
import jp.agata.tenancy.Tenant;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** A municipality's pages are only where one is bound: {@code /pref/homerooms} fits the route of one, too. */
class TenantPages implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.containsKey("tenant")
                && Tenant.bound().isEmpty()) {
            throw AccessProblem.NOT_FOUND.with();
        }
        return true;
    }
}
