package jp.agata.forms.attendancestatistics;

record StatisticsSheet(String title, String place, String counts, String formName, boolean specimen) {}
