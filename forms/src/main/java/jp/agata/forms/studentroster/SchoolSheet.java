package jp.agata.forms.studentroster;

/** @param gender whether there is a column of 性別 */
record SchoolSheet(String title, String place, String counts, String formName, boolean specimen, boolean gender) {}
