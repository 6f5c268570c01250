import type { Titles } from "./titles.ts";

export const english: Titles = {
  name: "name, title, item, element, feature, object, full name, display name",
  id: "id, identifier, ref, uid, uuid, case id, tc id, test id, risk id, req id, tracking id, ticket, issue, story, adr",
  number: "#, no, nr, num, number, s no, sl no, order, step, n",
  type: "type, data type, datatype, kind, field type, column type, format, schema type, param type",
  description:
    "description, desc, details, detail, summary, explanation, meaning, what, what it does, about, overview, specification, what it provides, what it covers, content, contents, feature description",
  method: "method, http method, verb, http verb, request method, methods",
  path: "path, endpoint, route, url, uri, url path, endpoint path, api endpoint, api, endpoint pattern, resource path, route path, api path, endpoints, api route, prefix, path prefix, route prefix, url prefix, base path",
  component:
    "component, service, module, subsystem, component name, service name, module name, building block, container, class, microservice, system, actor, participant, components, service/component, crate, class name, middleware, worker, application, app, agent, handler, container name",
  entity:
    "entity, model, aggregate, domain model, entity name, domain object, model name, struct, interface, data object",
  field:
    "field, property, attribute, field name, property name, attribute name, parameter, param, parameter name, argument, claim, header, query parameter, fields, member",
  table: "table, table name, collection, collection name, db table, database table, tables",
  column: "column, column name, columns, db column, col",
  key: "key type, primary key, pk, is primary key, pk/fk, keys, key constraint",
  nullable: "nullable, null, is nullable, allow null, allows null, optional, not null",
  required: "required, mandatory, is required, req'd, req",
  default: "default, default value, defaults",
  constraint:
    "constraint, constraints, validation, rules, validation rule, validation rules, check, key/constraints, modifiers, column constraints, attributes, column attributes",
  references:
    "references, foreign key, fk, is foreign key, reference, foreign keys, relates to, refers to, points to, foreign key to, referenced table",
  technology:
    "technology, technologies, tech, library, framework, package, dependency, product, stack, tech stack, library/framework, package name, library name, technology choice, technology stack, chosen technology, selected technology, dependencies, third-party library, libraries, software, language, technology/tool, npm package, runtime, platform, sdk, vendor, external service, external system, third party",
  version:
    "version, ver, version range, min version, minimum version, required version, current version, version constraint, semver, version/range, versions",
  purpose:
    "purpose, does, responsibility, responsibilities, usage, used for, use case, use, what for, why, primary responsibility, key responsibilities, key responsibility, function, role in system, intent, use cases",
  category: "category, layer, area, group, domain, tier, concern, section, topic, aspect, classification, dimension",
  code: "code, error code, err code, error codes, errcode, business code, exception code, error id, response code, status code name",
  "http-status":
    "http status, http status code, status code, http code, http, http response, http statuses, response status, status codes",
  error:
    "error, error type, exception, error name, error class, error condition, error case, error scenario, exception type, error category, failure, error message, failure case, errors, error kind",
  message: "message, user message, message to user, user-facing message, error message text",
  risk: "risk, risk name, debt, technical debt, debt item, risk description, risks, risk/issue, risk item, hazard, drawback, concern/risk, failure mode, failure scenario, potential risk, identified risk, risk event, risk area, technical risk, bottleneck, risk / concern, pitfall, limitation, what can go wrong, what could go wrong, what may go wrong, what might go wrong, what goes wrong, what breaks, what fails, what can fail, what could fail, what may fail",
  impact:
    "impact, severity, consequence, consequences, effect, impact level, impact if occurs, sev, damage, impact/severity, blast radius, severity level",
  probability: "probability, likelihood, chance, occurrence, prob, odds, likelihood of occurrence, frequency",
  mitigation:
    "mitigation, mitigations, control, controls, security control, security controls, protection, proposed protection, recommended protection, defense, defence, defenses, defences, proposed mitigation, mitigation strategy, mitigation plan, countermeasure, countermeasures, contingency, response plan, risk response, mitigation/contingency, contingency plan, mitigation strategies, mitigation approach, mitigation measure, mitigation measures, mitigated by, how we mitigate, preventive action, remediation, safeguard, fallback, fallback behavior, how to mitigate, mitigation / contingency, how we handle it, how we handle this, how it is handled",
  owner:
    "owner, responsible, assignee, assigned to, author, authors, lead, contact, team, owned by, risk owner, dri, stakeholder, reviewer, by",
  status: "status, state, progress, implementation status, current status, phase, milestone, stage, done",
  date: "date, due, due date, deadline, when due, target date, last updated, updated, created, eta, resolve by, due by, needed by",
  question:
    "question, open question, questions, open issue, open questions, unresolved question, open item, question/issue, topic/question, issue/question, unknown",
  answer:
    "answer, resolution, answer/decision, outcome, recommendation, proposed answer, resolution / recommendation, resolved as, current answer, proposed resolution, verdict, conclusion",
  metric:
    "metric, indicator, kpi, sli, measure, quality attribute, performance metric, metrics, slo, operation, metric name, quality goal, objective name, nfr, non-functional requirement",
  target:
    "target, goal, objective, threshold, target value, slo target, limit, expected value, requirement value, target metric, budget, slo/target, sla, performance target, expected performance, max, maximum, minimum, min, coverage target, target p50, target p95, target p99, target rps, acceptance criteria value, target latency, target coverage, limits, coverage goal, p50, p95, p99, p90, p99.9, upper bound, lower bound, coverage threshold, max latency, latency target",
  measured:
    "measured, actual, measurement, how measured, result, results, current value, current performance, expected actual, baseline, measured value, measurement method, how to measure, actual value, observed, current, today, verification method, before, improvement, benchmark result",
  suite:
    "test type, test suite, test level, suite, test category, testing type, test types, test layer, test kind, test, test class, type of test, tests, test group, test name, test level/type, testing level",
  tool: "tool, tools, testing tool, test framework, tooling, testing framework, tool/framework, tools used, runner, generator",
  file: "file, file path, test file, filename, file name, files, source file, location, file location, source path, code location, directory, folder, code, artifact path, file/directory, repository path, script, source files, location in code, module path, files changed, where",
  node: "node, deployment unit, chart, helm chart, host, server, pod, workload, instance, cluster, deployment target, vm, machine, resource, infrastructure component, aws service, azure service, gcp service, cloud service, deployable, managed service",
  image: "image, docker image, container image, base image, image/tag",
  port: "port, ports, container port, external port, internal port, exposed port, port(s), published port, host port, exposed ports, listen port, listens on, reached at, reachable at, exposed on, exposed at, published at, published on",
  replicas:
    "replicas, instances, replica count, scale, min replicas, max replicas, instance count, number of instances",
  environment: "environment, env, environments, stage/environment",
  variable:
    "variable, environment variable, env var, env variable, variable name, env vars, setting, config key, configuration, config, configuration key, environment variables, flag, option, option name, setting name, config variable",
  value: "value, values, allowed values, possible values, val, setting value, choice, valid values, content/value",
  term: "term, abbreviation, acronym, word, concept, term/acronym, acronym / term, terminology, terms, abbr, acronym/term, term / abbreviation, phrase",
  definition: "definition, stands for, expansion, long form, full form, definition/meaning",
  access:
    "access, right, rights, required right, required rights, auth, authentication, authorization, permission, permissions, access control, auth required, roles, role required, required role, required permission, access level, security, allowed roles, token, scope, required permissions, auth level, roles allowed, scopes, protected, authorized roles, authenticated, authentication required, who, who may call, who may call it, who can call, who can call it, who has access, callers, allowed callers, allowed, allowed for, accessible by, external access, guard, guards, guarded by, procedure type",
  request:
    "request, request body, input, body, payload, request payload, inputs, request params, query parameters, parameters, params, request schema, request type, query params, request fields",
  response:
    "response, response body, output, returns, return, answers, statuses, success response, response payload, return type, outputs, response schema, success code, success, return value, response type",
  from: "from, source, caller, client, producer, publisher, consumer of, origin, source component, upstream, initiator, source service, source module, sender, publishers, producers, importing, importer, importing module, importing package, importing app, importing folder",
  to: "to, destination, callee, consumer, subscriber, consumers, target component, downstream, target service, target module, receiver, subscribers, dst, target system, listener, listeners, imported, importee, imported module, imported package, imported app, imported folder",
  uses: "depends on, imports, uses, calls, relies on, requires, consumes, depends, interacts with, dependency on, used by service, connects to, allowed dependencies, integrates with",
  "used-by": "used by, called by, dependents, consumed by, used in, users, dependent components",
  relation:
    "relationship, relation, interaction, protocol, communication, transport, interaction type, direction, mechanism, cardinality, integration, connection, communication type, integration type",
  role: "role, user role, persona, user type, user group",
  example: "example, examples, sample, sample value, example value, e g, sample data",
  event:
    "event, event name, event type, topic, message type, queue, channel, topic name, queue name, event/topic, message name, domain event, signal, topics, exchange, job, job name, events, webhook event, subject name",
  threat: "threat, attack, vulnerability, threat vector, stride, attack vector, threat type",
  priority: "priority, prio, urgency, importance, risk level, risk score, p0/p1, level, rank, score, risk rating",
  requirement:
    "requirement, requirements, req, addresses, validates, satisfies, related requirements, covered requirements, requirement id, user story, acceptance criteria, acceptance criterion, traces to, covers requirement, req. id, fr, nfr id",
  decision:
    "decision, choice, chosen, option, approach, alternative, solution, selected, options, alternatives, chosen option, selected option, strategy, design decision",
  rationale:
    "rationale, reason, justification, reasoning, motivation, why chosen, rationale/notes, reasons, trade-off, trade-offs, tradeoff, tradeoffs, basis",
  notes:
    "notes, note, comment, comments, remarks, remark, additional notes, additional info, info, observations, caveats, notes/comments, misc",
  handling:
    "handling, handling strategy, action, recovery, recovery action, behavior, behaviour, recovery strategy, response action, how handled, strategy/action, retry, retry strategy, user action, action taken, retryable, processing action, client action, resolution strategy, handler behavior, recovery path, system behavior, expected behavior, what happens, what happens then, what we do, handled by, frontend behavior, backend behavior",
  trigger:
    "trigger, cause, when, condition, triggered by, scenario, situation, causes, case, root cause, detection, trigger condition, conditions, detected by",
  unit: "unit, units, unit of measure, uom",
  coverage:
    "coverage, scope, covers, what it tests, what to test, focus, covered, test coverage, test scope, test scenarios, what is tested, scenarios, test cases, tested, tests what, focus area, focus areas",
  change: "change, changes, modification, required change, what changes, change description, action required, diff",
  pros: "pros, advantages, benefits, strengths, benefit, advantage, pro, upside",
  cons: "cons, disadvantages, drawbacks, weaknesses, disadvantage, con, downside",
  index: "index, index name, indexes, indices, indexed",
  size: "size, length, max length, width, precision, max size, len, char length",
};
