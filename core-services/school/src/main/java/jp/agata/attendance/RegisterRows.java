package jp.agata.attendance;

import org.springframework.stereotype.Component;

/** The three tables a register is read from. */
@Component
record RegisterRows(MarkRows marks, SheetRows sheets, GradeRows grades) {}
