package jp.agata.sheet;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/** Why, within a finding's text: a sentence of its own in the message files, filled before the finding's is. */
public record Reason(String key, List<Object> arguments) implements MessageSourceResolvable {

    public static Reason of(String key, Object... arguments) {
        return new Reason("reason." + key, List.of(arguments));
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }
}
