package jp.agata.standin.graph.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import jp.agata.standin.RefusalAnswers;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.recording.Recording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the client credentials grant before the authorization server sees it, which knows neither certificates without a published key set nor federated
 * workloads. Everything else at that address passes.
 */
class TokenFilter extends OncePerRequestFilter {

    private final ObjectProvider<TokenRequest> requests;
    private final ObjectProvider<RefusalAnswers> refusals;
    private final ObjectProvider<Recording> recording;

    TokenFilter(
            ObjectProvider<TokenRequest> requests,
            ObjectProvider<RefusalAnswers> refusals,
            ObjectProvider<Recording> recording) {
        this.requests = requests;
        this.refusals = refusals;
        this.recording = recording;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST") || !"client_credentials".equals(request.getParameter("grant_type"))) {
            chain.doFilter(request, response);
            return;
        }
        try {
            write(response, requests.getObject().grant(form(request)));
        } catch (Refused e) {
            refusals.getObject().write(response, e.refusal());
        }
        record(request, response.getStatus());
    }

    private void record(HttpServletRequest request, int status) {
        var body = Json.object();
        form(request).forEach(body::put);
        var headers = new TreeMap<String, String>();
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        var url = request.getRequestURL().toString();
        recording.getObject().add(Recording.Request.alone(request.getMethod(), url, headers, body), status);
    }

    private static void write(HttpServletResponse response, Map<String, Object> token) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store, no-cache");
        response.setHeader("Pragma", "no-cache");
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(token));
    }

    private static Map<String, String> form(HttpServletRequest request) {
        var form = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> form.put(name, values[0]));
        return form;
    }
}
