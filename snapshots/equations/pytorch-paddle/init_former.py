# Initialisation by the former names.

torch.nn.init.constant(*args) >> paddle.nn.init.constant_(*args)
torch.nn.init.eye(*args) >> paddle.nn.init.eye_(*args)
def example():
    x = torch.zeros(40, 60)
    torch.nn.init.constant(x, 0.5)
    return x


def example():
    x = torch.zeros(40, 60)
    torch.nn.init.eye(x)
    return x


torch.nn.init.uniform(*args) >> paddle.nn.init.uniform_(*args)
torch.nn.init.normal(*args) >> paddle.nn.init.normal_(*args)
torch.nn.init.xavier_uniform(*args) >> paddle.nn.init.xavier_uniform_(*args)
torch.nn.init.xavier_normal(*args) >> paddle.nn.init.xavier_normal_(*args)
torch.nn.init.orthogonal(*args) >> paddle.nn.init.orthogonal_(*args)
random_result("the values are drawn anew")
def example():
    x = torch.zeros(40, 60)
    torch.nn.init.uniform(x, -0.5, 0.25)
    return x


def example():
    x = torch.zeros(40, 60)
    torch.nn.init.uniform(x)
    return x


def example():
    x = torch.zeros(40, 60)
    torch.nn.init.normal(x, 0.5, 0.2)
    return x


def example():
    x = torch.zeros(40, 60)
    torch.nn.init.normal(x)
    return x


def example():
    x = torch.zeros(40, 60)
    torch.nn.init.xavier_uniform(x)
    return x


def example():
    x = torch.zeros(40, 60)
    torch.nn.init.xavier_uniform(x, 2.0)
    return x


def example():
    x = torch.zeros(40, 60)
    torch.nn.init.xavier_normal(x)
    return x


def example():
    x = torch.zeros(40, 60)
    torch.nn.init.xavier_normal(x, 2.0)
    return x


def example():
    x = torch.zeros(40, 60)
    torch.nn.init.orthogonal(x)
    return x


def example():
    x = torch.zeros(40, 60)
    torch.nn.init.orthogonal(x, 2.0)
    return x


torch.nn.init.dirac(*args) >> paddle.nn.init.dirac_(*args)
def example():
    y = torch.zeros(6, 3, 3, 3)
    torch.nn.init.dirac(y)
    return y


def example():
    y = torch.zeros(6, 3, 3, 3)
    torch.nn.init.dirac(y, 2)
    return y
