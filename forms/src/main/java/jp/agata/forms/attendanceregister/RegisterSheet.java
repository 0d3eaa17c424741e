package jp.agata.forms.attendanceregister;

import java.util.List;

/**
 * What the head and the foot of a page show. The days appear three times because each band of the template reads its
 * own list.
 */
record RegisterSheet(
        String title,
        String place,
        String counts,
        String teachers,
        boolean draft,
        boolean specimen,
        String formName,
        String legend,
        String rate,
        String totalClassDays,
        String totalStopped,
        String totalRequired,
        String totalSick,
        String totalOther,
        String totalAbsent,
        String totalPresent,
        String totalLate,
        String totalEarly,
        List<RegisterDay> headDays,
        List<RegisterDay> shadedDays,
        List<RegisterDay> footDays) {}
