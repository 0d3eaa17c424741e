package jp.agata.forms.studentroster;

record SchoolSheet(String title, String place, String counts, String formName, boolean specimen) {}
