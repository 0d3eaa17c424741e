package jp.agata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.agata.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** The one place where an exception becomes an answer. What is not a refusal is a bug: logged whole, shown as an id only. */
@ControllerAdvice
@Order(0)
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final Refusals refusals;

    RefusalAdvice(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    Object refused(Problem problem, HttpServletRequest request) {
        return refusals.answer(problem, request);
    }

    @ExceptionHandler
    Object changedMeanwhile(OptimisticLockingFailureException lost, HttpServletRequest request) {
        return refusals.answer(HttpStatus.CONFLICT, request);
    }

    // An id that cannot be an id is an address that leads nowhere.
    @ExceptionHandler
    Object noSuchAddress(TypeMismatchException mismatch, HttpServletRequest request) {
        return refusals.answer(HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return refusals.answer(HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return refusals.answer(HttpStatus.CONTENT_TOO_LARGE, request);
    }

    // Spring Security answers these in its own filter.
    @ExceptionHandler
    Object denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    Object unauthenticated(AuthenticationException unauthenticated) {
        throw unauthenticated;
    }

    // The reader has gone; there is nobody to answer.
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    @Nullable
    Object other(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (exception instanceof ErrorResponse known) {
            return refusals.answer(known.getStatusCode(), request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        return response.isCommitted() ? null : refusals.answer(HttpStatus.INTERNAL_SERVER_ERROR, request);
    }
}
