package jp.agata.reporting.engine;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why a part of a template is not accepted. The Japanese text of each stands in {@code faults.properties}. */
enum Fault {
    TOO_LARGE,
    NOT_XML,
    NOT_A_TEMPLATE,
    OLD_FORMAT,
    DOCTYPE,
    PROCESSING_INSTRUCTION,
    NAMESPACE,
    TOO_MANY_ELEMENTS,
    TOO_DEEP,
    TOO_MANY_FINDINGS,
    ELEMENT_NOT_ALLOWED,
    ATTRIBUTE_NOT_ALLOWED,
    TEXT_NOT_ALLOWED,
    VALUE_TOO_LONG,
    VALUE_NOT_ALLOWED,
    SIZE_TOO_LARGE,
    LANGUAGE,
    KIND_NOT_ALLOWED,
    CLASS_NOT_ALLOWED,
    NAME_NOT_ALLOWED,
    RESERVED_NAME,
    MARKUP,
    PATTERN,
    PROPERTY_NOT_ALLOWED,
    QUERY,
    SOURCE_NOT_SINGLE,
    SOURCE_TYPE,
    HOST_VALUE_IN_EXPRESSION,
    UNDECLARED,
    DROPPED_PROPERTY,
    DROPPED_QUERY,
    DROPPED_FONT,
    EXPRESSION_TOO_LONG,
    EXPRESSION_TOO_DEEP,
    UNKNOWN_CHARACTER,
    FULL_WIDTH_CHARACTER,
    STRING_NOT_CLOSED,
    REFERENCE_IN_STRING,
    BAD_ESCAPE,
    BAD_NUMBER,
    OPERATOR_NOT_ALLOWED,
    WORD_NOT_ALLOWED,
    RESOURCE_REFERENCE,
    UNEXPECTED,
    UNKNOWN_NAME,
    UNKNOWN_METHOD,
    WRONG_ARGUMENTS,
    OPERATOR_TYPES,
    IDENTITY_COMPARISON,
    OPERAND_TYPE,
    NOT_A_CONDITION,
    AMBIGUOUS_CONDITION,
    UNKNOWN_TYPE,
    NOT_IN_CONTRACT,
    CONTRACT_TYPE,
    SOURCE_NOT_IN_CONTRACT,
    LIBRARY_REFUSED;

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("jp.agata.reporting.engine.faults", Locale.JAPANESE);

    String text(Object... details) {
        return new MessageFormat(TEXTS.getString(name()), Locale.JAPANESE).format(details);
    }
}
