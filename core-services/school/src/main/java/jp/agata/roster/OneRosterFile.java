package jp.agata.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a OneRoster 1.2_JP package that are read, and their columns in their order. */
enum OneRosterFile {
    ACADEMIC_SESSIONS(
            "academicSessions",
            "title=SESSION_TITLE! type=WORD(schoolYear)! startDate=DATE! endDate=DATE!"
                    + " parentSourcedId=REFERENCE(academicSessions) schoolYear=SCHOOL_YEAR!"),
    ORGS("orgs", "name=TEXT! type=WORD(district|school)! identifier=TEXT parentSourcedId=REFERENCE(orgs)"),
    COURSES(
            "courses",
            "schoolYearSourcedId=REFERENCE(academicSessions) title=COURSE_TITLE! courseCode=EMPTY grades=GRADES"
                    + " orgSourcedId=REFERENCE(orgs)! subjects=LIST subjectCodes=LIST"),
    CLASSES(
            "classes",
            "title=TEXT! grades=GRADES courseSourcedId=REFERENCE(courses)! classCode=TEXT"
                    + " classType=WORD(homeroom|scheduled)! location=TEXT schoolSourcedId=REFERENCE(orgs)!"
                    + " termSourcedIds=REFERENCES(academicSessions)! subjects=LIST subjectCodes=LIST periods=LIST"
                    + " metadata.jp.specialNeeds=BOOLEAN"),
    USERS(
            "users",
            "enabledUser=WORD(true)! username=TEXT! userIds=TEXT givenName=TEXT! familyName=TEXT! middleName=TEXT"
                    + " identifier=TEXT email=TEXT sms=TEXT phone=TEXT agentSourcedIds=REFERENCES(users) grades=GRADES"
                    + " password=EMPTY userMasterIdentifier=UUID! preferredGivenName=TEXT preferredMiddleName=TEXT"
                    + " preferredFamilyName=TEXT primaryOrgSourcedId=REFERENCE(orgs) pronouns=TEXT"
                    + " metadata.jp.kanaGivenName=KANA! metadata.jp.kanaFamilyName=KANA! metadata.jp.kanaMiddleName=KANA"
                    + " metadata.jp.homeClass=REFERENCE(classes) metadata.jp.kanaPreferredFamilyName=KANA"
                    + " metadata.jp.kanaPreferredGivenName=KANA metadata.jp.kanaPreferredMiddleName=KANA"),
    ROLES(
            "roles",
            "userSourcedId=REFERENCE(users)! roleType=WORD(primary|secondary)!"
                    + " role=WORD(student|teacher|principal|siteAdministrator|districtAdministrator|guardian)!"
                    + " beginDate=DATE endDate=DATE orgSourcedId=REFERENCE(orgs)! userProfileSourcedId=TEXT"),
    ENROLLMENTS(
            "enrollments",
            "classSourcedId=REFERENCE(classes)! schoolSourcedId=REFERENCE(orgs)! userSourcedId=REFERENCE(users)!"
                    + " role=WORD(student|teacher|administrator)! primary=BOOLEAN! beginDate=DATE endDate=DATE"
                    + " metadata.jp.shussekiNo=NUMBER metadata.jp.publicFlg=BOOLEAN"),
    DEMOGRAPHICS(
            "demographics",
            "birthDate=DATE sex=WORD(male|female|unspecified|other) americanIndianOrAlaskaNative=EMPTY asian=EMPTY"
                    + " blackOrAfricanAmerican=EMPTY nativeHawaiianOrOtherPacificIslander=EMPTY white=EMPTY"
                    + " demographicRaceTwoOrMoreRaces=EMPTY hispanicOrLatinoEthnicity=EMPTY countryOfBirthCode=TEXT"
                    + " stateOfBirthAbbreviation=TEXT cityOfBirth=TEXT publicSchoolResidenceStatus=EMPTY");

    /** Files of the specification that no roster needs. */
    private static final Set<String> OTHERS = Set.of(
            "categories",
            "classResources",
            "courseResources",
            "lineItemLearningObjectiveIds",
            "lineItems",
            "lineItemScoreScales",
            "resources",
            "resultLearningObjectiveIds",
            "results",
            "resultScoreScales",
            "scoreScales",
            "userProfiles",
            "userResources");

    private final String label;
    private final List<OneRosterColumn> columns;

    OneRosterFile(String label, String columns) {
        this.label = label;
        var own = label.equals("demographics") ? "sourcedId=REFERENCE(users)!" : "sourcedId=ID!";
        this.columns = Stream.of((own + " status=BULK dateLastModified=BULK " + columns).split(" "))
                .map(OneRosterColumn::parse)
                .toList();
    }

    String label() {
        return label;
    }

    String fileName() {
        return label + ".csv";
    }

    List<OneRosterColumn> columns() {
        return columns;
    }

    static Optional<OneRosterFile> of(String label) {
        return Arrays.stream(values()).filter(file -> file.label.equals(label)).findFirst();
    }

    static boolean isKnown(String label) {
        return of(label).isPresent() || OTHERS.contains(label);
    }
}
