package jp.agata;

import java.util.List;
import jp.agata.tenancy.Tenant;

/** Attacks on the wall between municipalities in SQL, by class (tenancy.md 1). */
record HostileSql(String name, List<String> statements) {

    /** @param table of the victim, with its schema */
    static List<HostileSql> against(Tenant victim, Tenant attacker, String table) {
        var owner = victim.ownerRole();
        var login = victim.loginRole();
        var read = "select * from " + table;
        var bare = table.substring(table.indexOf('.') + 1);
        return List.of(
                attack("qualified name", read),
                attack("stacked SET ROLE", "select 1; set role " + owner + "; " + read),
                attack("SET LOCAL ROLE", "begin", "set local role " + login, read, "commit"),
                attack("after COMMIT", "begin", "commit; set role " + login + "; " + read),
                attack("RESET ROLE", "reset role; " + read, "set role none; " + read),
                attack(
                        "SET ROLE in DO",
                        "do $$ begin execute 'set role %s'; perform * from %s; end $$".formatted(owner, table),
                        read),
                attack("set_config('role')", "select set_config('role', '%s', false)".formatted(login), read),
                attack(
                        "set_config in one SELECT",
                        "select t.* from (select set_config('role', '%s', true)) s, %s t".formatted(login, table)),
                attack("search_path", "set search_path = " + victim.schema(), "select * from " + bare),
                attack(
                        "set_config('search_path')",
                        "select set_config('search_path', '%s', false)".formatted(victim.schema()),
                        "select * from " + bare),
                attack("SESSION AUTHORIZATION", "set session authorization " + login, read),
                attack(
                        "role settings",
                        "alter role %s set search_path = %s".formatted(attacker.loginRole(), victim.schema()),
                        "alter role %s reset search_path".formatted(login),
                        "grant %s to %s".formatted(login, attacker.loginRole()),
                        "alter role %s password 'x'".formatted(login),
                        "create role intruder superuser login",
                        read),
                attack(
                        "grants",
                        "grant usage on schema %s to %s".formatted(victim.schema(), attacker.loginRole()),
                        "grant select on %s to %s".formatted(table, attacker.loginRole()),
                        "alter default privileges in schema %s grant select on tables to public"
                                .formatted(victim.schema()),
                        read),
                attack(
                        "catalogue",
                        "select * from pg_stats where schemaname = '%s'".formatted(victim.schema()),
                        "select * from pg_statistic",
                        "select rolname, rolpassword from pg_authid",
                        "select query from pg_stat_activity where usename = '%s'".formatted(login),
                        "select * from pg_stat_statements",
                        "select * from pg_largeobject",
                        "select query_to_xml('%s', true, false, '')".formatted(read),
                        "select table_to_xml('%s', true, false, '')".formatted(table),
                        "select schema_to_xml('%s', true, false, '')".formatted(victim.schema()),
                        "select database_to_xml(true, false, '')"),
                attack(
                        "COPY",
                        "copy %s to stdout".formatted(table),
                        "copy (%s) to stdout".formatted(read),
                        "copy %s to '/tmp/agata-attack'".formatted(table),
                        "copy school from program 'id'",
                        "copy (select 1) to program 'id'"),
                attack(
                        "files of the server",
                        "select pg_read_file('PG_VERSION')",
                        "select pg_ls_dir('base')",
                        "select lo_import('PG_VERSION')",
                        "select pg_read_binary_file('pg_hba.conf')"),
                attack(
                        "other databases",
                        "create extension dblink",
                        "create extension postgres_fdw",
                        "create extension file_fdw",
                        "select dblink_connect('dbname=agata')",
                        "create server s foreign data wrapper postgres_fdw",
                        "create subscription s connection 'dbname=agata' publication p",
                        "create publication p for all tables"),
                attack(
                        "temporary objects",
                        "create temp table school as " + read,
                        "create temp view v as " + read,
                        "create temp sequence s",
                        "create function pg_temp.f() returns int language sql as 'select 1'"),
                attack(
                        "LISTEN and NOTIFY",
                        "listen agata",
                        "notify agata, 'x'",
                        "select * from pg_notification_queue_usage(), " + table),
                attack(
                        "functions and operators",
                        "create function public.f() returns text language sql security definer as 'select name from %s limit 1'"
                                .formatted(table),
                        "select public.f()",
                        "create operator public.= (leftarg = text, rightarg = text, function = texteq)",
                        "create function %s.f() returns int language sql as 'select 1'".formatted(attacker.schema()),
                        "create view %s.v as %s".formatted(attacker.schema(), read),
                        "create or replace function pg_catalog.lower(text) returns text language sql as 'select $1'"),
                attack(
                        "triggers, rules, policies and casts",
                        "create trigger t after insert on school execute function audit_refuse()",
                        "create rule r as on select to school do instead " + read,
                        "alter table school enable row level security",
                        "alter table school inherit " + table,
                        "create table %s.child () inherits (%s)".formatted(attacker.schema(), table),
                        "create event trigger e on ddl_command_end execute function audit_refuse()"),
                attack(
                        "power of the server",
                        "set session_replication_role = replica",
                        "load 'auto_explain'",
                        "alter system set log_statement = 'all'",
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = '%s'".formatted(login),
                        "select pg_reload_conf()",
                        "select pg_promote()",
                        "lock table " + table,
                        "vacuum " + table,
                        "explain analyze " + read,
                        "prepare p as " + read,
                        "declare c cursor with hold for " + read,
                        "create index i on %s (name)".formatted(table)));
    }

    /** The same as somebody might type it into a field. */
    static List<String> typed(Tenant victim, Tenant attacker) {
        return List.of(
                "'; set search_path = %s; select name from school; --".formatted(victim.schema()),
                "' union select name from %s.school --".formatted(victim.schema()),
                "'||(select name from %s.school limit 1)||'".formatted(victim.schema()),
                "%'; set role " + victim.loginRole() + "; --",
                "\\'; select set_config('role', '%s', false); --".formatted(victim.loginRole()),
                "a%' or '1'='1",
                "${T(java.lang.Runtime).getRuntime()} __${1+1}__",
                ":own ? ?? {fn now()} /* */",
                attacker.schema() + ".school");
    }

    private static HostileSql attack(String name, String... statements) {
        return new HostileSql(name, List.of(statements));
    }

    @Override
    public String toString() {
        return name;
    }
}
