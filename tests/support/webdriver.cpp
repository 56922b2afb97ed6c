// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/webdriver.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik::test {

namespace {

constexpr auto startTimeout = 30s;
constexpr auto requestTimeout = 60s;
constexpr auto elementTimeout = 20s;
constexpr auto lookEvery = 20ms;
// The name under which W3C WebDriver passes elements.
constexpr auto elementKey = "element-6066-11e4-a52e-4f735466cecf"_L1;

QJsonObject browserOptions(const QString &profile, const QString &language)
{
    const QStringList args{u"--headless=new"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-quic"_s,
                           u"--no-first-run"_s, u"--disable-background-networking"_s, u"--disable-component-update"_s,
                           u"--disable-sync"_s, u"--disable-dev-shm-usage"_s,
                           // Over a pipe the browser ends with its driver, even when a test crashes.
                           u"--remote-debugging-pipe"_s, u"--lang="_s + language, u"--accept-lang="_s + language,
                           u"--user-data-dir="_s + profile};
    const QJsonObject chromium{{u"binary"_s, QStandardPaths::findExecutable(u"chromium"_s)},
                               {u"args"_s, QJsonArray::fromStringList(args)}};
    return {{u"browserName"_s, u"chrome"_s},
            {u"goog:chromeOptions"_s, chromium},
            {u"goog:loggingPrefs"_s, QJsonObject{{u"browser"_s, u"ALL"_s}}}};
}

QJsonObject elementObject(const QString &element)
{
    return {{elementKey, element}};
}

void waitOnce(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

WebDriver::~WebDriver()
{
    close();
}

bool WebDriver::start(const QString &language)
{
    if (!m_profile.isValid()) {
        m_error = u"No folder for the browser's profile: "_s + m_profile.errorString();
        return false;
    }
    if (!startDriver()) {
        return false;
    }
    const QJsonObject always{{u"alwaysMatch"_s, browserOptions(m_profile.path(), language)}};
    const Answer answer = ask("POST", u"/session"_s, {{u"capabilities"_s, always}});
    if (!answer.error.isEmpty()) {
        m_error = u"The browser did not start: "_s + answer.error;
        return false;
    }
    m_session = answer.value[u"sessionId"].toString();
    m_browserPid = answer.value[u"capabilities"][u"goog:processID"].toInteger();
    return true;
}

bool WebDriver::startDriver()
{
    m_driver.setProcessChannelMode(QProcess::MergedChannels);
    // A test that crashes must not leave a driver behind.
    m_driver.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_driver.start(u"chromedriver"_s, {u"--port=0"_s});
    static const QRegularExpression started(u"started successfully on port (\\d+)"_s);
    QByteArray output;
    for (const QDeadlineTimer deadline(startTimeout); !deadline.hasExpired();) {
        if (!m_driver.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
            break;
        }
        output += m_driver.readAll();
        const auto match = started.match(QString::fromUtf8(output));
        if (match.hasMatch()) {
            m_base = QUrl(u"http://127.0.0.1:"_s + match.captured(1));
            return true;
        }
    }
    m_error = u"chromedriver did not start: %1 %2"_s.arg(m_driver.errorString(), QString::fromUtf8(output));
    return false;
}

void WebDriver::close()
{
    if (!m_session.isEmpty()) {
        const Answer answer = askSession("DELETE", {});
        if (!answer.error.isEmpty() && m_browserPid > 0) {
            ::kill(static_cast<pid_t>(m_browserPid), SIGKILL);
        }
        m_session.clear();
    }
    if (m_driver.state() != QProcess::NotRunning) {
        m_driver.terminate();
        if (!m_driver.waitForFinished(3000)) {
            m_driver.kill();
            m_driver.waitForFinished(3000);
        }
    }
}

void WebDriver::kill()
{
    if (m_browserPid > 0) {
        ::kill(static_cast<pid_t>(m_browserPid), SIGKILL);
        m_browserPid = 0; // it may soon be another process's
    }
    m_session.clear();
    close();
}

QStringList WebDriver::consoleLog()
{
    if (!m_session.isEmpty()) {
        const QJsonArray entries = askSession("POST", u"/se/log"_s, {{u"type"_s, u"browser"_s}}).value.toArray();
        for (const QJsonValue entry : entries) {
            m_console.append(entry[u"level"].toString() + u' ' + entry[u"message"].toString());
        }
    }
    return m_console;
}

bool WebDriver::open(const QUrl &url)
{
    return check(u"open "_s + url.toString(), askSession("POST", u"/url"_s, {{u"url"_s, url.toString()}}));
}

bool WebDriver::reload()
{
    return check(u"reload"_s, askSession("POST", u"/refresh"_s));
}

QString WebDriver::openTab(const QUrl &url)
{
    const Answer answer = askSession("POST", u"/window/new"_s, {{u"type"_s, u"tab"_s}});
    const QString tab = answer.value[u"handle"].toString();
    return check(u"open a tab"_s, answer) && switchTab(tab) && open(url) ? tab : QString();
}

QString WebDriver::presentTab()
{
    const Answer answer = askSession("GET", u"/window"_s);
    return check(u"name the tab"_s, answer) ? answer.value.toString() : QString();
}

bool WebDriver::switchTab(const QString &tab)
{
    return check(u"switch to a tab"_s, askSession("POST", u"/window"_s, {{u"handle"_s, tab}}));
}

QVariant WebDriver::execute(const QString &script, const QVariantList &args)
{
    const Answer answer =
        askSession("POST", u"/execute/sync"_s, {{u"script"_s, script}, {u"args"_s, QJsonArray::fromVariantList(args)}});
    return check(u"execute "_s + script, answer) ? answer.value.toVariant() : QVariant();
}

bool WebDriver::waitFor(const QString &script, const QVariantList &args, std::chrono::milliseconds timeout)
{
    if (!m_error.isEmpty()) {
        return false;
    }
    const QJsonObject body{{u"script"_s, script}, {u"args"_s, QJsonArray::fromVariantList(args)}};
    const QDeadlineTimer deadline(timeout);
    Answer answer;
    do {
        answer = askSession("POST", u"/execute/sync"_s, body);
        const QVariant value = answer.value.toVariant();
        // What JavaScript takes for true; an element or another object counts.
        if (answer.error.isEmpty() && (answer.value.isObject() || answer.value.isArray() || value.toBool())) {
            return true;
        }
        waitOnce(lookEvery);
    } while (!deadline.hasExpired());
    const QString last = answer.error.isEmpty() ? u"it stayed "_s + answer.value.toVariant().toString() : answer.error;
    return check(u"wait for "_s + script, {{}, last});
}

WebDriver::Element WebDriver::waitForElement(const QString &script, const QVariantList &args, const QString &what)
{
    const QJsonObject body{{u"script"_s, script}, {u"args"_s, QJsonArray::fromVariantList(args)}};
    const QDeadlineTimer deadline(elementTimeout);
    while (m_error.isEmpty()) {
        const Answer answer = askSession("POST", u"/execute/sync"_s, body);
        if (answer.value.isObject()) {
            return answer.value[elementKey].toString();
        }
        if (deadline.hasExpired()) {
            check(u"find "_s + what, {{}, u"no such element "_s + answer.error});
        } else {
            waitOnce(lookEvery);
        }
    }
    return {};
}

WebDriver::Element WebDriver::find(const QString &css)
{
    return waitForElement(u"return document.querySelector(arguments[0])"_s, {css}, css);
}

WebDriver::Element WebDriver::findInShadow(const QString &hostCss, const QString &css)
{
    return waitForElement(u"const host = document.querySelector(arguments[0]);"
                          "return host && host.shadowRoot && host.shadowRoot.querySelector(arguments[1])"_s,
                          {hostCss, css}, hostCss + u" >>> "_s + css);
}

bool WebDriver::enterFrame(const Element &frame)
{
    return check(u"enter a frame"_s, askSession("POST", u"/frame"_s, {{u"id"_s, elementObject(frame)}}));
}

bool WebDriver::leaveFrames()
{
    return check(u"leave the frames"_s, askSession("POST", u"/frame"_s, {{u"id"_s, QJsonValue::Null}}));
}

QString WebDriver::text(const Element &element)
{
    const Answer answer = askSession("GET", u"/element/%1/text"_s.arg(element));
    return check(u"read an element"_s, answer) ? answer.value.toString() : QString();
}

bool WebDriver::click(const Element &element)
{
    return check(u"click"_s, askSession("POST", u"/element/%1/click"_s.arg(element)));
}

bool WebDriver::type(const Element &element, const QString &text)
{
    return check(u"type "_s + text, askSession("POST", u"/element/%1/value"_s.arg(element), {{u"text"_s, text}}));
}

bool WebDriver::pressKeys(const QString &keys)
{
    QJsonArray actions;
    const auto act = [&actions](const QString &kind, const QString &key) {
        actions.append(QJsonObject{{u"type"_s, kind}, {u"value"_s, key}});
    };
    const bool shift = keys.contains(QChar(Key::shift));
    if (shift) {
        act(u"keyDown"_s, QChar(Key::shift));
    }
    for (const char32_t point : keys.toUcs4()) {
        if (point != Key::shift) {
            const QString key = QString::fromUcs4(&point, 1);
            act(u"keyDown"_s, key);
            act(u"keyUp"_s, key);
        }
    }
    if (shift) {
        act(u"keyUp"_s, QChar(Key::shift));
    }
    const QJsonObject keyboard{{u"type"_s, u"key"_s}, {u"id"_s, u"keyboard"_s}, {u"actions"_s, actions}};
    return check(u"press keys"_s, askSession("POST", u"/actions"_s, {{u"actions"_s, QJsonArray{keyboard}}}));
}

bool WebDriver::setWindowSize(QSize size)
{
    return devTools(
        u"Emulation.setDeviceMetricsOverride"_s,
        {{u"width"_s, size.width()}, {u"height"_s, size.height()}, {u"deviceScaleFactor"_s, 1}, {u"mobile"_s, false}});
}

bool WebDriver::setDark(bool dark)
{
    const QJsonObject feature{{u"name"_s, u"prefers-color-scheme"_s}, {u"value"_s, dark ? u"dark"_s : u"light"_s}};
    return devTools(u"Emulation.setEmulatedMedia"_s, {{u"features"_s, QJsonArray{feature}}});
}

bool WebDriver::setNetworkOffline(bool offline)
{
    return devTools(u"Network.enable"_s, {}) &&
           devTools(u"Network.emulateNetworkConditions"_s, {{u"offline"_s, offline},
                                                            {u"latency"_s, 0},
                                                            {u"downloadThroughput"_s, -1},
                                                            {u"uploadThroughput"_s, -1}});
}

bool WebDriver::screenshot(const QString &path)
{
    const Answer answer = askSession("GET", u"/screenshot"_s);
    if (!check(u"take a picture"_s, answer)) {
        return false;
    }
    QFile file(path);
    const QByteArray png = QByteArray::fromBase64(answer.value.toString().toLatin1());
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(png) == png.size();
    return saved || check(u"save a picture"_s, {{}, path + u": "_s + file.errorString()});
}

bool WebDriver::devTools(const QString &command, const QJsonObject &params)
{
    askDevTools(command, params);
    return m_error.isEmpty();
}

QJsonObject WebDriver::askDevTools(const QString &command, const QJsonObject &params)
{
    const Answer answer = askSession("POST", u"/goog/cdp/execute"_s, {{u"cmd"_s, command}, {u"params"_s, params}});
    check(command, answer);
    return answer.value.toObject();
}

WebDriver::Answer WebDriver::ask(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    QUrl url = m_base;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(requestTimeout);
    const QByteArray sent = method == "POST" ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray();
    QNetworkReply *reply = m_network.sendCustomRequest(request, method, sent);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QJsonValue value = QJsonDocument::fromJson(reply->readAll())[u"value"];
    QString error;
    if (value[u"error"].isString()) {
        error = value[u"error"].toString() + u": "_s + value[u"message"].toString();
    } else if (reply->error() != QNetworkReply::NoError) {
        error = reply->errorString();
    }
    reply->deleteLater();
    return {value, error};
}

WebDriver::Answer WebDriver::askSession(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    if (m_session.isEmpty()) {
        return {{}, u"the browser is not running"_s};
    }
    return ask(method, u"/session/"_s + m_session + path, body);
}

bool WebDriver::check(const QString &what, const Answer &answer)
{
    if (!m_error.isEmpty()) {
        return false;
    }
    if (answer.error.isEmpty()) {
        return true;
    }
    const QString address = askSession("GET", u"/url"_s).value.toString();
    m_error = u"Could not %1\n  because: %2\n  on: %3\n  console:\n    %4"_s.arg(
        what, answer.error.section(u'\n', 0, 2), address, consoleLog().join(u"\n    "));
    return false;
}

} // namespace otklik::test
