// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QSize>
#include <QTemporaryDir>
#include <QUrl>
#include <QVariant>

#include <chrono>

namespace otklik::test {

/// A real Chromium without a window, driven over W3C WebDriver. It starts its own chromedriver on a free port and its
/// own browser with an empty profile, and ends both, by process id, in the destructor.
///
/// Every call waits for its result in a local event loop, so that a server or a client living in the same thread goes
/// on working meanwhile. A call that fails says why in error(), with the page's address and console, and returns false
/// (or a null value); after that every further call fails at once with the same error, so a test may check only where
/// it likes:
///
///     WebDriver browser;
///     QVERIFY2(browser.start(), qPrintable(browser.error()));
///     DRIVE(browser, browser.open(shop));
///     DRIVE(browser, browser.waitFor(u"return document.title !== ''"_s));
///
/// Not thread-safe; needs a QCoreApplication.
class WebDriver
{
public:
    /// What the driver calls an element; empty: none. Valid until the page is left.
    using Element = QString;

    WebDriver() = default;
    ~WebDriver();
    WebDriver(const WebDriver &) = delete;
    WebDriver &operator=(const WebDriver &) = delete;

    /// Starts the browser. `language` (as `ru-RU`) is what pages see as the visitor's.
    [[nodiscard]] bool start(const QString &language = QStringLiteral("ru-RU"));
    /// Ends the browser; the destructor does it too.
    void close();
    /// Ends the browser at once, as a crash or a power cut would: no page of it can say goodbye.
    void kill();

    /// Why the first failed call failed; empty while none has.
    [[nodiscard]] QString error() const { return m_error; }
    /// All that the pages wrote to the console so far, their errors and policy violations among it: `LEVEL text`.
    [[nodiscard]] QStringList consoleLog();

    // -- The page. Calls speak to the frame entered last.

    [[nodiscard]] bool open(const QUrl &url);
    [[nodiscard]] bool reload();
    /// Opens a second tab of the same browser and speaks to it from now on; returns its name for switchTab().
    [[nodiscard]] QString openTab(const QUrl &url);
    [[nodiscard]] QString presentTab();
    [[nodiscard]] bool switchTab(const QString &tab);

    /// Runs the body of a function in the page; `arguments[0]` and so on are `args`. Its result, if it returns one.
    /// A promise is waited for.
    QVariant execute(const QString &script, const QVariantList &args = {});
    /// Runs the body of a function again and again until it returns something true. A page being loaded meanwhile is no
    /// error.
    [[nodiscard]] bool waitFor(const QString &script, const QVariantList &args = {},
                               std::chrono::milliseconds timeout = std::chrono::seconds(30));

    // -- Elements.

    /// The first that matches; waits up to 20 s for it.
    [[nodiscard]] Element find(const QString &css);
    /// The first that matches inside the shadow root of `hostCss`; waits up to 20 s for it.
    [[nodiscard]] Element findInShadow(const QString &hostCss, const QString &css);
    /// Enters an iframe; leaveFrames() returns to the page itself.
    [[nodiscard]] bool enterFrame(const Element &frame);
    [[nodiscard]] bool leaveFrames();
    /// What a reader sees of it.
    [[nodiscard]] QString text(const Element &element);
    /// A real click in its middle; fails when something covers it.
    [[nodiscard]] bool click(const Element &element);
    /// Types into it, as from a keyboard. Key names: see pressKeys().
    [[nodiscard]] bool type(const Element &element, const QString &text);
    /// Presses keys wherever the focus is. Keys without a character are WebDriver's code points: Key::enter and so on.
    [[nodiscard]] bool pressKeys(const QString &keys);

    struct Key
    {
        static constexpr char16_t tab = u'\uE004';
        static constexpr char16_t enter = u'\uE007';
        static constexpr char16_t shift = u'\uE008'; ///< held until pressKeys() ends
        static constexpr char16_t escape = u'\uE00C';
    };

    // -- The browser.

    /// The size of the page's view in CSS pixels; may be narrower than a real window can be.
    [[nodiscard]] bool setWindowSize(QSize size);
    /// What `prefers-color-scheme` says to pages.
    [[nodiscard]] bool setDark(bool dark);
    /// Cuts the present tab from the network, and joins it again.
    [[nodiscard]] bool setNetworkOffline(bool offline);
    /// Saves the visible part of the page as PNG.
    [[nodiscard]] bool screenshot(const QString &path);
    /// A command of the Chrome DevTools Protocol.
    [[nodiscard]] bool devTools(const QString &command, const QJsonObject &params);
    /// The same, with what it returns.
    QJsonObject askDevTools(const QString &command, const QJsonObject &params);

private:
    struct Answer
    {
        QJsonValue value;
        QString error;
    };
    Answer ask(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    Answer askSession(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    bool check(const QString &what, const Answer &answer);
    bool startDriver();
    Element waitForElement(const QString &script, const QVariantList &args, const QString &what);

    QTemporaryDir m_profile;
    QProcess m_driver;
    QNetworkAccessManager m_network;
    QUrl m_base;
    QString m_session;
    qint64 m_browserPid = 0;
    QStringList m_console;
    QString m_error;
};

/// Fails the test function with the browser's own account when a call to it fails.
#define DRIVE(browser, call) QVERIFY2((call), qPrintable((browser).error()))

} // namespace otklik::test
