#include "src/project/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <system_error>

#include <fmt/format.h>

namespace tensorferry::project {

namespace fs = std::filesystem;

namespace {

std::string last_error() {
    return std::generic_category().message(errno);
}

// Closes what it holds; the descriptor is at least 0.
class descriptor {
public:
    explicit descriptor(int fd) : fd_(fd) {}
    descriptor(const descriptor&) = delete;
    descriptor& operator=(const descriptor&) = delete;
    ~descriptor() { ::close(fd_); }
    int get() const { return fd_; }

private:
    int fd_;
};

std::expected<std::string, std::string> read_all(int fd) {
    std::string bytes;
    std::array<char, 1 << 16> buffer;
    while (true) {
        const ssize_t count = ::read(fd, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return std::unexpected(last_error());
        }
        if (count == 0) {
            return bytes;
        }
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return true;
}

// A name in the same folder, so that the rename stays within one file system.
fs::path temporary_beside(const fs::path& path) {
    static std::atomic<unsigned> counter = 0;
    return path.parent_path() / fmt::format(".tensorferry-{}-{}", ::getpid(), counter++);
}

std::expected<void, std::string> make_folder_of(const fs::path& path) {
    std::error_code error;
    if (path.has_parent_path()) {
        fs::create_directories(path.parent_path(), error);
    }
    if (error) {
        return std::unexpected(error.message());
    }
    return {};
}

std::expected<void, std::string> move_onto(const fs::path& temporary, const fs::path& path) {
    std::error_code error;
    fs::rename(temporary, path, error);
    if (error) {
        std::string message = error.message();
        fs::remove(temporary, error);
        return std::unexpected(std::move(message));
    }
    return {};
}

}  // namespace

std::expected<std::string, std::string> read_file(const fs::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return std::unexpected(last_error());
    }
    const descriptor file(fd);
    return read_all(file.get());
}

std::expected<std::string, std::string> read_standard_input() {
    return read_all(STDIN_FILENO);
}

std::expected<void, std::string> write_file(const fs::path& path, std::string_view bytes, std::optional<fs::perms> mode) {
    if (auto made = make_folder_of(path); !made) {
        return made;
    }
    struct stat present {};
    if (!mode && ::stat(path.c_str(), &present) == 0) {
        mode = static_cast<fs::perms>(present.st_mode & 07777U);
    }
    const fs::path temporary = temporary_beside(path);
    const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0) {
        return std::unexpected(last_error());
    }
    {
        const descriptor file(fd);
        if (!write_all(file.get(), bytes) || (mode && ::fchmod(file.get(), static_cast<mode_t>(*mode)) != 0)) {
            std::string message = last_error();
            ::unlink(temporary.c_str());
            return std::unexpected(std::move(message));
        }
    }
    return move_onto(temporary, path);
}

std::expected<void, std::string> copy_entry(const fs::path& from, const fs::path& to) {
    if (auto made = make_folder_of(to); !made) {
        return made;
    }
    const fs::path temporary = temporary_beside(to);
    std::error_code error;
    fs::copy(from, temporary, fs::copy_options::copy_symlinks, error);
    if (error) {
        std::string message = error.message();
        fs::remove(temporary, error);
        return std::unexpected(std::move(message));
    }
    return move_onto(temporary, to);
}

std::optional<std::string> why_not_writable(const fs::path& path) {
    std::error_code error;
    fs::path nearest = fs::absolute(path, error).lexically_normal();
    if (!nearest.has_filename()) {
        nearest = nearest.parent_path();
    }
    if (!fs::is_directory(nearest, error)) {
        nearest = nearest.parent_path();
    }
    while (!fs::exists(nearest, error) && nearest.has_relative_path()) {
        nearest = nearest.parent_path();
    }
    if (!fs::is_directory(nearest, error)) {
        return fmt::format("{} is not a folder", nearest.string());
    }
    if (::access(nearest.c_str(), W_OK | X_OK) != 0) {
        return last_error();
    }
    return std::nullopt;
}

}  // namespace tensorferry::project
